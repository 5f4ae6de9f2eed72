import java.lang.management.ManagementFactory;

/** Answers one request, from standard input; then prints how many classes that took. */
final class FirstAnswer {

    public static void main(String[] arguments) throws Exception {
        byte[] request = System.in.readAllBytes();
        System.out.write(new Entry(arguments[0]).invoke(request));
        System.out.println();
        System.out.flush();
        System.out.println(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }
}

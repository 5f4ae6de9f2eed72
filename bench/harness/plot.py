"""A plot of lines on logarithmic axes, as SVG."""

from math import ceil, floor, log10

WIDTH, HEIGHT, MARGIN = 560, 320, 60
COLOURS = ["#0b62a4", "#c2570c", "#4d7c0f"]


def plot(lines, x_label, y_label):
    """Draws lines, a name to points (x, y), all above zero."""
    points = [point for line in lines.values() for point in line]
    low, high = ([edge(log10(point[axis]) for point in points) for axis in (0, 1)] for edge in (floor_of, ceil_of))

    def place(point):
        x, y = ((log10(value) - low[axis]) / (high[axis] - low[axis]) for axis, value in enumerate(point))
        return MARGIN + x * (WIDTH - 2 * MARGIN), HEIGHT - MARGIN - y * (HEIGHT - 2 * MARGIN)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    for axis in (0, 1):
        for power in range(low[axis], high[axis] + 1):
            parts += tick(axis, 10.0**power, place, low, high)
    for number, ((name, line), colour) in enumerate(zip(lines.items(), COLOURS)):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(place, line))
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{MARGIN}" y="{20 + 16 * number}" fill="{colour}">{name}</text>')
    parts.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 15}" text-anchor="middle">{x_label}</text>')
    parts.append(f'<text x="15" y="{HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 15 {HEIGHT / 2})">{y_label}</text>')
    return "\n".join([*parts, "</svg>", ""])


def tick(axis, value, place, low, high):
    start = [10.0**edge for edge in low]
    end = [10.0**edge for edge in high]
    start[axis] = end[axis] = value
    (x1, y1), (x2, y2) = place(start), place(end)
    anchor, dx, dy = ("middle", 0, 18) if axis == 0 else ("end", -6, 4)
    return [f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#ddd"/>',
            f'<text x="{x1 + dx:.1f}" y="{y1 + dy:.1f}" text-anchor="{anchor}">{value:,g}</text>']


def floor_of(values):
    return floor(min(values))


def ceil_of(values):
    return ceil(max(values))

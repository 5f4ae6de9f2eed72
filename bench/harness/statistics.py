"""Medians, quartiles and tables."""

from statistics import median, quantiles


def quartiles(values):
    """Median, lower and upper quartile."""
    if len(values) < 2:
        return values[0], values[0], values[0]
    low, middle, high = quantiles(values, n=4, method="inclusive")
    return middle, low, high


def spread(values, form="{:.2f}"):
    """Such as `0.71 (0.69 to 0.74)`: median and quartiles."""
    middle, low, high = (form.format(value) for value in quartiles(values))
    return f"{middle} ({low} to {high})"


def table(head, rows):
    lines = [head, ["---" if i == 0 else "--:" for i in range(len(head))], *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines) + "\n"


__all__ = ["median", "quartiles", "spread", "table"]

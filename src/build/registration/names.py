"""The names that the CloudFormation registry accepts for types."""

import re

from . import RegistrationError

# RegisterType's API reference lists them.
RESERVED = ("AWS", "Amazon", "Alexa", "AMZN", "Custom", "Dev")
# One part of a type's name (RegisterType, TypeName). The name's own limits, 10 to 204 characters, follow from it.
PART = re.compile(r"[A-Za-z0-9]{2,64}")


def check_namespace(namespace: str) -> None:
    """Raises RegistrationError where no type can be registered in the namespace."""
    reserved = next((name for name in RESERVED if name.lower() == namespace.lower()), None)
    if reserved:
        raise RegistrationError(
            f'The namespace "{namespace}" is reserved by AWS ({", ".join(RESERVED)}, in any case): use your own'
        )
    if not PART.fullmatch(namespace):
        raise RegistrationError(f'The namespace "{namespace}" {_fault(namespace)}; it takes 2 to 64 of A-Z, a-z, 0-9')


def _fault(namespace: str) -> str:
    foreign = re.search(r"[^A-Za-z0-9]", namespace)
    if foreign:
        return f'has a "{foreign[0]}" in it'
    return "is too short" if len(namespace) < 2 else f"has {len(namespace)} characters"

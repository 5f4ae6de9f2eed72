"""Copies the project under target/, with its types renamed to another namespace."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from . import PROJECT, RegistrationError

CONFIG = ".rpdk-config"
# Text files in which a type is called by its name. The handlers' code never is: it asks the generated model.
RENAMED = (CONFIG, "pom.xml", "template.yml")
# Nothing else gets into a package.
COPIED_FILES = ("lombok.config",)
COPIED_FOLDERS = ("inputs", "src/main")


@dataclass(frozen=True)
class ResourceType:
    """A resource type and the folder, an RPDK project, that holds it."""

    name: str
    root: Path

    @property
    def slug(self) -> str:
        """The name as the CloudFormation CLI writes it in file names."""
        return self.name.lower().replace("::", "-")

    @property
    def kind(self) -> str:
        """The last part of the name, in lower case."""
        return self.name.split("::")[2].lower()

    @property
    def schema(self) -> Path:
        return self.root / f"{self.slug}.json"

    @property
    def jar(self) -> Path:
        return self.root / "target" / f"{self.slug}-handler.jar"

    @property
    def package(self) -> Path:
        """What `cfn submit --dry-run` writes."""
        return self.root / f"{self.slug}.zip"


def find_types(project: Path = PROJECT) -> list[ResourceType]:
    """The types of the project, the one of its root first."""
    configs = [project / CONFIG, *sorted(project.glob(f"types/*/{CONFIG}"))]
    return [ResourceType(json.loads(config.read_text())["typeName"], config.parent) for config in configs]


def stage(namespace: str, types: list[ResourceType], project: Path = PROJECT) -> list[ResourceType]:
    """Copies all types to target/register/<namespace>, as types of that namespace, and returns the copies."""
    staging = project / "target" / "register" / namespace
    shutil.rmtree(staging, ignore_errors=True)
    renames = {}
    copies = []
    for original in types:
        copy = ResourceType(
            f"{namespace}::{original.name.split('::', 1)[1]}", staging / original.root.relative_to(project)
        )
        renames |= {original.name: copy.name, original.slug: copy.slug}
        copies.append(copy)
    for original, copy in zip(types, copies):
        _copy(original, copy, renames)
    return copies


def _copy(original: ResourceType, copy: ResourceType, renames: dict[str, str]) -> None:
    copy.root.mkdir(parents=True, exist_ok=True)
    _copy_renamed(original.schema, copy.schema, renames)
    for file in RENAMED:
        _copy_renamed(original.root / file, copy.root / file, renames)
    for file in COPIED_FILES:
        if (original.root / file).exists():
            shutil.copy(original.root / file, copy.root)
    for folder in COPIED_FOLDERS:
        if (original.root / folder).is_dir():
            shutil.copytree(original.root / folder, copy.root / folder)


def _copy_renamed(original: Path, copy: Path, renames: dict[str, str]) -> None:
    try:
        text = original.read_text()
    except FileNotFoundError:
        raise RegistrationError(f"{original} is missing: every type needs one") from None
    for name, renamed in renames.items():
        text = text.replace(name, renamed)
    copy.write_text(text)

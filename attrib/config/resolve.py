"""One value for each setting, and where it comes from.

From the strongest to the weakest: flag, environment, project file, user file, built-in
profile. A profile that is ``like`` another takes from there what none of these set for itself.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError

from attrib.config.files import ReadFile, nearest, project_path, read_config, user_path
from attrib.config.prices import list_price
from attrib.config.profiles import (
    BUILT_IN,
    DEFAULT_PROFILE,
    SETTINGS,
    BuiltIn,
    Layer,
    Price,
    Profile,
    set_values,
)
from attrib.errors import UsageError
from attrib.model import Frozen

_VARIABLES = {
    "ATTRIB_PROFILE",
    *(f"ATTRIB_{name.upper()}" for name in SETTINGS),
    *(known.url_variable for known in BUILT_IN.values() if known.url_variable),
}


class Level(StrEnum):
    """Who set a value."""

    FLAG = "flag"
    ENVIRONMENT = "environment"
    PROJECT = "project file"
    USER = "user file"
    PACKAGE = "package"
    BUILT_IN = "built-in"


class Origin(Frozen):
    """Where a value comes from."""

    level: Level
    where: str
    """Option, variable, file and line, or built-in profile."""


class Value(Frozen):
    """A value in force."""

    value: Any
    origin: Origin


class Resolved(Frozen):
    """All that is known for one run with one profile."""

    profile: Value
    values: dict[str, Value]
    """By name of ``SETTINGS``; what nobody set is missing."""
    key_optional: bool
    url_hint: str
    """What ``base_url`` would look like when there is none."""

    def get(self, name: str) -> Any:
        value = self.values.get(name)
        return value.value if value else None


class Configuration(Frozen):
    """Both files as read, and the environment's part."""

    user_path: Path
    project_path: Path | None
    user: ReadFile | None
    project: ReadFile | None
    environ: dict[str, str]
    """The variables that set something; no key is among them."""
    set_variables: frozenset[str]
    """Names of all variables that are not blank, so that a key can be known to be there."""

    @property
    def _files(self) -> list[tuple[Level, ReadFile]]:
        """The strongest first."""
        found = [(Level.PROJECT, self.project), (Level.USER, self.user)]
        return [(level, file) for level, file in found if file is not None]

    def profiles(self) -> list[str]:
        """Names of all profiles: those of the files, then the built-in ones."""
        own = [name for _, file in self._files for name in file.content.profiles]
        return list(dict.fromkeys([*own, *BUILT_IN]))

    def active(self, flag: str | None = None) -> Value:
        """The profile that holds. Raises UsageError when there is none of that name."""
        if flag:
            return self._known(flag, Level.FLAG, "--profile")
        if named := self.environ.get("ATTRIB_PROFILE"):
            return self._known(named, Level.ENVIRONMENT, "ATTRIB_PROFILE")
        for level, file in self._files:
            if file.content.profile is not None:
                return self._known(file.content.profile, level, file.place("profile"))
        return Value(
            value=DEFAULT_PROFILE, origin=Origin(level=Level.BUILT_IN, where="default profile")
        )

    def _known(self, name: str, level: Level, where: str) -> Value:
        names = self.profiles()
        if name not in names:
            raise UsageError(f"{where}: no profile {name!r}; {nearest(name, names)}")
        return Value(value=name, origin=Origin(level=level, where=where))

    def resolve(
        self, profile: str | None = None, flags: Mapping[str, Any] | None = None
    ) -> Resolved:
        """Everything in force with ``profile`` (else the active one) and ``flags``.

        Flags are named as the settings; None stands for one that was not given. Raises
        UsageError for values that cannot be, and for a server that a project file may not name.
        """
        active = self.active(profile)
        chain = self._chain(active.value)
        layers = [self._flags(flags or {}), self._environment(), *self._layers(chain)]
        values: dict[str, Value] = {}
        for name in SETTINGS:
            for layer in layers:
                if name in layer:
                    values[name] = layer[name]
                    break
        model = values.get("model")
        if model is not None:
            values = {**self._prices(chain, model.value), **values}
        self._refuse_stranger(values.get("base_url"))
        values = {**_list_prices(values), **values}
        root = BUILT_IN.get(chain[-1])
        key = values.get("key_variable")
        return Resolved(
            profile=active,
            values={name: values[name] for name in SETTINGS if name in values},
            key_optional=bool(
                root and root.key_optional and key and key.origin.level is Level.BUILT_IN
            ),
            url_hint=root.url_hint if root else "",
        )

    def _chain(self, name: str) -> list[str]:
        """The profile, the one it is like, and so on. Raises UsageError for a circle."""
        chain = [name]
        while following := self._like(chain[-1]):
            if following.value in chain:
                circle = " -> ".join([*chain, following.value])
                raise UsageError(f"{following.origin.where}: like goes in a circle: {circle}")
            chain.append(following.value)
        return chain

    def _like(self, name: str) -> Value | None:
        for level, file in self._files:
            table = file.content.profiles.get(name)
            if table and table.like is not None:
                where = file.place("profiles", name, "like")
                if name in BUILT_IN:
                    raise UsageError(f"{where}: {name} is built in; give a profile of another name")
                return self._known(table.like, level, where)
        return None

    def _flags(self, flags: Mapping[str, Any]) -> dict[str, Value]:
        return _layer(
            {
                name: (value, Origin(level=Level.FLAG, where=f"--{name.replace('_', '-')}"))
                for name, value in flags.items()
                if value is not None
            }
        )

    def _environment(self) -> dict[str, Value]:
        named = {name: f"ATTRIB_{name.upper()}" for name in SETTINGS}
        return _layer(
            {
                name: (self.environ[variable], Origin(level=Level.ENVIRONMENT, where=variable))
                for name, variable in named.items()
                if variable in self.environ
            }
        )

    def _layers(self, chain: list[str]) -> Iterable[dict[str, Value]]:
        for name in chain:
            built_in = BUILT_IN.get(name)
            variable = built_in.url_variable if built_in else None
            if variable and variable in self.environ:
                origin = Origin(level=Level.ENVIRONMENT, where=variable)
                yield _layer({"base_url": (self.environ[variable], origin)})
            for level, file in self._files:
                table = file.content.profiles.get(name, Profile())
                yield {
                    key: Value(
                        value=value,
                        origin=Origin(level=level, where=file.place("profiles", name, key)),
                    )
                    for key, value in set_values(table).items()
                }
            if built_in:
                yield _built_in(name, built_in)

    def _prices(self, chain: list[str], model: str) -> dict[str, Value]:
        for name in chain:
            for level, file in self._files:
                price: Price | None = file.content.profiles.get(name, Profile()).prices.get(model)
                if price:
                    where = file.place("profiles", name, "prices", model)
                    origin = Origin(level=level, where=where)
                    return {
                        "prompt_price": Value(value=price.prompt, origin=origin),
                        "answer_price": Value(value=price.answer, origin=origin),
                    }
        return {}

    def _refuse_stranger(self, base_url: Value | None) -> None:
        """A project file comes with the project, so a stranger may have written it: it may
        not send texts and keys to a server that the user has never named."""
        if base_url is None or base_url.origin.level is not Level.PROJECT:
            return
        host = _host(base_url.value)
        trusted = {_host(b.profile.base_url) for b in BUILT_IN.values() if b.profile.base_url}
        if self.user:
            trusted.update(name.casefold() for name in self.user.content.trusted_servers)
            own = self.user.content.profiles.values()
            trusted.update(_host(table.base_url) for table in own if table.base_url)
        if host not in trusted and not is_loopback(base_url.value):
            raise UsageError(
                f"{base_url.origin.where}: a project file may not name the server {host} until "
                f'you trust it: add trusted_servers = ["{host}"] to {self.user_path}, or give '
                "--base-url"
            )

    def check(self) -> None:
        """Raises UsageError for names that lead nowhere, whether they are used or not."""
        self.active()
        for name in self.profiles():
            chain = self._chain(name)
            if chain[-1] in BUILT_IN:
                continue
            tables = [
                (file, file.content.profiles[link])
                for link in chain
                for _, file in self._files
                if link in file.content.profiles
            ]
            if not any(table.base_url for _, table in tables):
                raise UsageError(
                    f"{tables[0][0].place('profiles', name)}: profile {name!r} needs base_url, "
                    f"or like = a known profile; {nearest(name, BUILT_IN)}"
                )


def load_configuration(
    environ: Mapping[str, str] | None = None, start: Path | None = None
) -> Configuration:
    """The configuration that holds in the folder ``start``; raises UsageError if it is wrong."""
    variables = os.environ if environ is None else environ
    own = user_path(variables)
    try:
        found = project_path(start or Path.cwd())
    except OSError:
        found = None  # the working directory is gone
    if found is not None and found == own.resolve():
        found = None
    filled = {name: value.strip() for name, value in variables.items() if value.strip()}
    configuration = Configuration(
        user_path=own,
        project_path=found,
        user=read_config(own, project=False),
        project=read_config(found, project=True) if found else None,
        environ={name: value for name, value in filled.items() if name in _VARIABLES},
        set_variables=frozenset(filled),
    )
    configuration.check()
    return configuration


def _layer(given: dict[str, tuple[Any, Origin]]) -> dict[str, Value]:
    """Values of flags or variables, in the types they belong to."""
    try:
        layer = Layer.model_validate({name: value for name, (value, _) in given.items()})
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False, include_context=False)[0]
        message = first["msg"].removeprefix("Value error, ")
        where = given[str(first["loc"][0])][1].where
        raise UsageError(f"{where}: {message[:1].lower()}{message[1:]}") from None
    return {
        name: Value(value=getattr(layer, name), origin=origin)
        for name, (_, origin) in given.items()
    }


def _built_in(name: str, built_in: BuiltIn) -> dict[str, Value]:
    origin = Origin(level=Level.BUILT_IN, where=f"profile {name}")
    return {
        key: Value(value=value, origin=origin)
        for key, value in set_values(built_in.profile).items()
    }


def _list_prices(values: Mapping[str, Value]) -> dict[str, Value]:
    """From a package, when nobody said what the model costs."""
    model, base_url = values.get("model"), values.get("base_url")
    priced = "prompt_price" in values or "answer_price" in values
    if model is None or base_url is None or priced or is_loopback(base_url.value):
        return {}
    found = list_price(model.value, base_url.value)
    if found is None:
        return {}
    origin = Origin(level=Level.PACKAGE, where=found.where)
    return {
        "prompt_price": Value(value=found.price.prompt, origin=origin),
        "answer_price": Value(value=found.price.answer, origin=origin),
    }


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").casefold()


def is_loopback(url: str) -> bool:
    """Whether the address is one of this machine."""
    host = _host(url)
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")

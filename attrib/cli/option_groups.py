"""Options that several commands share: one parameter of the command, a group, stands for all.

A group is a NamedTuple; its fields that carry a ``typer.Option`` are the options.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from inspect import Parameter, signature
from typing import Any, get_type_hints


def grouped(without: Container[str] = ()) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Let a command take groups: typer is shown their options, save those in ``without``."""

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        hints = get_type_hints(command, include_extras=True)
        shown: list[Parameter] = []
        groups: dict[str, tuple[Any, list[str]]] = {}
        for name, parameter in signature(command).parameters.items():
            group = hints[name]
            if not hasattr(group, "_fields"):
                shown.append(parameter.replace(annotation=group))
                continue
            options = [option for option in _options(group) if option.name not in without]
            groups[name] = (group, [option.name for option in options])
            shown += options

        def called(**given: Any) -> None:
            for name, (group, options) in groups.items():
                given[name] = group(**{option: given.pop(option) for option in options})
            command(**given)

        called.__doc__ = command.__doc__
        called.__annotations__ = {parameter.name: parameter.annotation for parameter in shown}
        vars(called)["__signature__"] = signature(command).replace(parameters=shown)
        return called

    return decorate


def _options(group: Any) -> list[Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [
        Parameter(
            name,
            Parameter.KEYWORD_ONLY,
            default=group._field_defaults.get(name, Parameter.empty),
            annotation=hints[name],
        )
        for name in group._fields
        if hasattr(hints[name], "__metadata__")
    ]

"""What a model costs where no file and no option says it: from genai-prices, if it is there.

The package (``genai-prices``, the extra ``cost``) is a table of list prices by provider and model;
nothing is fetched. A model is only looked up at the provider whose address is asked: the same
name elsewhere may cost anything.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import NamedTuple
from urllib.parse import urlsplit

from attrib.config.profiles import Price

_ANY_NAME = (".openai.azure.com", ".azure.com")
"""Hosts at which a model has the name that its deployment was given."""
_SOME = 1000
"""Tokens that are priced: fewer than any step at which a provider asks for more a token."""


class ListPrice(NamedTuple):
    """A price, and which package says so."""

    price: Price
    where: str


def list_price(model: str, base_url: str) -> ListPrice | None:
    """None when the package is not installed or does not know the model at that address."""
    if (urlsplit(base_url).hostname or "").endswith(_ANY_NAME):
        return None
    try:
        from genai_prices import Usage, calc_price
    except ImportError:
        return None
    used = Usage(input_tokens=_SOME, output_tokens=_SOME)
    try:
        found = calc_price(used, model, provider_api_url=base_url)
    except LookupError:
        return None
    a_million = 1_000_000 // _SOME
    price = Price(
        prompt=float(found.input_price * a_million), answer=float(found.output_price * a_million)
    )
    return ListPrice(price, f"genai-prices {version('genai-prices')}")

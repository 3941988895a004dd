"""What the site needs of Babel's data: how a locale writes numbers, amounts and days, and no words for the world."""

import pickle

LOCALES = ("root", "nl", "en", "en_001", "en_GB")
FILES = ("babel/global.dat", *(f"babel/locale-data/{name}.dat" for name in LOCALES))

_UNUSED = {
    *("languages", "scripts", "territories", "variants", "currency_names", "currency_names_plural", "likely_subtags"),
    *("unit_patterns", "unit_display_names", "compound_unit_patterns", "measurement_systems", "date_fields"),
    *("time_zones", "meta_zones", "zone_formats", "zone_aliases", "zone_territories", "windows_zone_mapping"),
    *("territory_aliases", "territory_currencies", "territory_languages", "territory_zones"),
    *("compact_currency_formats", "compact_decimal_formats", "datetime_skeletons", "interval_formats"),
}


def slimmed(content: bytes) -> bytes:
    """A file of Babel's data without the words that nothing here shows, which are nine tenths of it.

    Args:
        content: The file as Babel has it: a pickled mapping.
    """
    data = pickle.loads(content)  # noqa: S301 the file is a part of what requirements.txt pins by hash
    return pickle.dumps({key: {} if key in _UNUSED else value for key, value in data.items()}, protocol=2)

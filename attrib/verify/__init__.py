"""Verification without any model: where words stand, whether the attribution holds."""

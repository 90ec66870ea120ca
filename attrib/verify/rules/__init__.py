"""The named rules: each says whether one thing about an attribution holds, and why."""

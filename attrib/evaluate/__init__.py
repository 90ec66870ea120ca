"""Measure predicted attributions against gold.

A side room: it takes files, not what passes through the house. ::

    read    -> Record         gold and predictions, whatever their format
    score   -> DocumentScore  who matches whom, and what is counted
    bootstrap -> Interval     how far the numbers would move with other documents
    mistakes -> Mistake       what was missed, invented, misattributed, cut wrong
    tables, listing, page, report   the same for the terminal, a browser, a machine
"""

"""Whom "she" and "the younger Lee" mean in English: addressees and families."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

ADDRESSEES = """
Ann Lee met her lawyer, Jane Roe, on Monday. “I want to settle,” she told Roe.
  right: I want to settle < she < told < Ann Lee
  wrong: I want to settle < she < told < Jane Roe
Tom Lee and his brother Carl Roe met at the gate. He asked Roe whether the pump was on.
  right: whether the pump was on < He < asked < Tom Lee
  wrong: whether the pump was on < He < asked < Carl Roe
Mary Lee wrote to Senator Jane Roe in May. She had warned Senator Roe that the dam was weak.
  right: the dam was weak < She < warned < Mary Lee
  wrong: the dam was weak < She < warned < Jane Roe
Mary Lee wrote to Jane Roe in May. “The dam is weak,” she said to Roe.
  right: The dam is weak < she < said < Mary Lee
  wrong: The dam is weak < she < said < Jane Roe
Mary Lee met Jane Roe and Sarah Fox. “The dam is weak,” she told Fox.
  wrong: The dam is weak < she < told < Sarah Fox
  wrong: The dam is weak < she < told < Jane Roe
Mary Lee met Jane Roe in May. “The dam is weak,” she told Roe’s aide.
  wrong: The dam is weak < she < told < Jane Roe
Mary Lee met Jane Roe in May. “The dam is weak,” she told The Moll Courier.
  wrong: The dam is weak < she < told < Jane Roe
Mary Lee met Jane Roe in May. “Roe is weak,” she said of Roe.
  right: Roe is weak < she < said < Mary Lee
Mary Lee met Jane Roe in May. “You are late,” she greeted Roe.
  wrong: You are late < she < greeted < Jane Roe
Coach Tom Lee took Carl Roe aside at half-time. “Stay wide,” he told his winger.
  wrong: Stay wide < he < told < Carl Roe
Mary Lee came to the mill. Jane Roe was there. “You are late,” she told Roe.
  right: You are late < she < told < Mary Lee
  wrong: You are late < she < told < Jane Roe
Mary Lee sued Jane Roe. She accused Roe of theft.
  right: theft < She < accused < Mary Lee
  wrong: theft < She < accused < Jane Roe
Mary Lee sued Jane Roe. She told Ann Fox that the dam was weak.
  wrong: the dam was weak < She < told < Jane Roe
Tom Lee rang his wife, Jane Roe. He told Roe the dam was weak.
  right: the dam was weak < He < told < Tom Lee
"""
""" "| she told Roe": she is not Roe."""

FAMILIES = """
Silas Penn wept as his son Caleb gave evidence. “He forged it,” the younger Penn said.
  right: He forged it < the younger Penn < said < Caleb
  wrong: He forged it < the younger Penn < said < Silas Penn
Silas Penn wept as his son Caleb gave evidence. “I forged it,” the elder Penn said.
  right: I forged it < the elder Penn < said < Silas Penn
  wrong: I forged it < the elder Penn < said < Caleb
Clara Penn taught her daughter, Emma Penn, to ski. “She never listened,” the elder Penn said.
  right: She never listened < the elder Penn < said < Clara Penn
  wrong: She never listened < the elder Penn < said < Emma Penn
Clara Penn taught her daughter, Emma Penn, to ski. “I never listened,” the younger Penn said.
  right: I never listened < the younger Penn < said < Emma Penn
  wrong: I never listened < the younger Penn < said < Clara Penn
Jack Penn took over from his father, Arthur Penn, in May. “It was time,” said the younger Penn.
  right: It was time < the younger Penn < said < Jack Penn
  wrong: It was time < the younger Penn < said < Arthur Penn
Jack Penn took over from his father, Arthur Penn, in May. “It was time,” said the older Penn.
  right: It was time < the older Penn < said < Arthur Penn
  wrong: It was time < the older Penn < said < Jack Penn
Jack Penn races his older brother Tom. “He hates losing,” the younger Penn said.
  right: He hates losing < the younger Penn < said < Jack Penn
  wrong: He hates losing < the younger Penn < said < Tom
Jack Penn races his younger brother Tom. “He hates losing,” the younger Penn said.
  wrong: He hates losing < the younger Penn < said < Jack Penn
  right: He hates losing < the younger Penn < said < Tom
Jack Penn and Tom Penn own the mill. “We sold it,” the younger Penn said.
  wrong: We sold it < the younger Penn < said < Jack Penn
  wrong: We sold it < the younger Penn < said < Tom Penn
George Bush Sr. and George Bush Jr. were there. “We sold it,” Bush Jr. said.
  wrong: We sold it < Bush Jr. < said < George Bush Sr.
The younger voters like Jack Penn. “We sold it,” Penn said.
  right: We sold it < Penn < said < Jack Penn
“It hurts,” said the former player, Jack Penn.
  right: It hurts < the former player, Jack Penn < said < Jack Penn
Jago Penn, his son, spoke before Arthur Penn left. “He signed in my name,” the younger Penn said.
  right: He signed in my name < the younger Penn < said < Jago Penn
  wrong: He signed in my name < the younger Penn < said < Arthur Penn
Arthur Penn stood trial with his brother Tom in court. “He lies,” the younger Penn said.
  wrong: He lies < the younger Penn < said < Arthur Penn
  wrong: He lies < the younger Penn < said < Tom
Bill Penn’s son Dan runs the mill. “We pay on time,” Penn Jr. said.
  right: We pay on time < Penn Jr. < said < Dan
Bill Penn’s son Dan runs the mill. “We pay on time,” Penn senior said.
  right: We pay on time < Penn senior < said < Bill Penn
  wrong: We pay on time < Penn senior < said < Dan
Donald Penn Jr. runs the mill. “We pay on time,” Penn Jr. said.
  right: We pay on time < Penn Jr. < said < Donald Penn Jr.
Jack Penn met Ann Lee and her son Tom. “We sold it,” the younger Penn said.
  wrong: We sold it < the younger Penn < said < Tom
"""
"""Father and son, elder and younger."""


@pytest.mark.parametrize(("text", "which", "link"), rows(ADDRESSEES, FAMILIES))
def test_only_whom_the_mention_means_is_verified(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")

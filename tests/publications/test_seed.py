# ruff: noqa: E501 (a record reads better on one line)
"""Every field of the papers of the two seed texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.model import Publication
from converter.parse import parse
from converter.readers import read

DATA = Path(__file__).parents[1] / "data"
XIAO = "Mingqing Xiao"
SIX = (XIAO, "Adam Kortylewski", "Ruihai Wu", "Siyuan Qiao", "Wei Shen", "Alan Yuille")
LIFTED = ("Jia Li", XIAO, "Cong Fang", "Yue Dai", "Chao Xu", "Zhouchen Lin")
TPAMI = "IEEE Transactions on Pattern Analysis and Machine Intelligence (TPAMI)"

# title, authors, venue, year, kind, status, arXiv number, URLs, notes; none has a volume, an issue, pages or a DOI
CV = [
    ("Invertible Image Rescaling", (XIAO, "Shuxin Zheng", "Chang Liu", "Di He", "Jiang Bian", "Guolin Ke", "Zhouchen Lin", "Tie-Yan Liu"), "CVPR", 2020, "conference", "submitted", None, (), ()),
    ("TDAPNet: Prototype Network with Recurrent Top-Down Attention for Robust Object Classification under Partial Occlusion", SIX, "arXiv", 2019, "preprint", "submitted", "1909.03879", (), ()),
    ("Training Deep Neural Networks by Lifted Proximal Operator Machines", LIFTED, "IEEE Trans. Pattern Analysis and Machine Intelligence", None, "journal", "submitted", None, (), ()),
]  # fmt: skip
ABOUT = [
    ("Invertible Rescaling Network and Its Extensions", (XIAO, "Shuxin Zheng", "Chang Liu", "Zhouchen Lin", "Tie-Yan Liu"), TPAMI, None, "journal", "submitted", None, (), ()),
    ("Training Neural Networks by Lifted Proximal Operator Machines", LIFTED, TPAMI, 2020, "journal", "published", None, ("https://ieeexplore.ieee.org/document/9311864",), ()),
    ("Training Feedback Spiking Neural Networks by Implicit Differentiation on the Equilibrium State", (XIAO, "Qingyan Meng", "Zongpeng Zhang", "Yisen Wang", "Zhouchen Lin"), "Advances in Neural Information Processing Systems (NeurIPS 2021)", 2021, "conference", "published", "2109.14247", ("https://arxiv.org/abs/2109.14247",), ("Spotlight", "Top 3%")),
    ("Invertible Image Rescaling", (XIAO, "Shuxin Zheng", "Chang Liu", "Yaolong Wang", "Di He", "Jiang Bian", "Guolin Ke", "Zhouchen Lin", "Tie-Yan Liu"), "European Conference on Computer Vision (ECCV 2020)", 2020, "conference", "published", "2005.05650", ("https://arxiv.org/abs/2005.05650", "https://github.com/pkuxmq/Invertible-Image-Rescaling"), ("Oral", "Top 2%")),
    ("TDMPNet: Prototype Network with Recurrent Top-Down Modulation for Robust Object Classification under Partial Occlusion", SIX, "European Conference on Computer Vision Workshops (ECCVW 2020)", 2020, "workshop", "published", None, ("https://openreview.net/forum?id=v_KSmk9B5kt",), ()),
    ("Modeling Lost Information in Lossy Image Compression", ("Yaolong Wang", XIAO, "Chang Liu", "Shuxin Zheng", "Tie-Yan Liu"), "arXiv", None, "preprint", "preprint", "2006.11999", ("https://arxiv.org/abs/2006.11999",), ()),
]  # fmt: skip


def _fields(p: Publication) -> tuple[object, ...]:
    return (p.title, p.authors, p.venue, p.year, p.kind, p.status, p.arxiv, p.urls, p.notes)


@pytest.mark.parametrize(("name", "records"), [("seed-cv.md", CV), ("seed-about.md", ABOUT)])
def test_every_field_of_the_seeds(name: str, records: list[tuple[object, ...]]) -> None:
    found = parse(read(name, (DATA / name).read_bytes())).publications
    assert [_fields(p) for p in found] == records
    assert not any(p.volume or p.issue or p.pages or p.doi or p.et_al for p in found)

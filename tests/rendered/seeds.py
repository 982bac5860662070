"""What stands in the two seed texts, read with the eye: the facts that a visitor of the site has to find."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
CV = DATA / "seed-cv.md"
PAGE = DATA / "seed-about.md"
OWNER = "Mingqing Xiao"
PRIVATE = ("15810127868", "+86", "Room 431", "Building 28", "100871")
"""Pieces of the telephone number and the postal address."""


@dataclass(frozen=True)
class Paper:
    """A paper as the text shows it."""

    title: str
    authors: str
    """Separated by semicolons."""
    place: str
    """Words that have to stand wherever it is said where the paper appeared or will appear."""
    kind: str = ""
    year: str = ""
    links: tuple[str, ...] = ()
    note: str = ""


IRN_EXTENSIONS = Paper(
    "Invertible Rescaling Network and Its Extensions",
    "Mingqing Xiao; Shuxin Zheng; Chang Liu; Zhouchen Lin; Tie-Yan Liu",
    "Submitted to IEEE Transactions on Pattern Analysis and Machine Intelligence (TPAMI), major revision",
    "manuscripts",
)
LPOM = Paper(
    "Training Neural Networks by Lifted Proximal Operator Machines",
    "Jia Li; Mingqing Xiao; Cong Fang; Yue Dai; Chao Xu; Zhouchen Lin",
    "IEEE Transactions on Pattern Analysis and Machine Intelligence (TPAMI)",
    "manuscripts",
    "2020",
    ("https://ieeexplore.ieee.org/document/9311864",),
)
SPIKING = Paper(
    "Training Feedback Spiking Neural Networks by Implicit Differentiation on the Equilibrium State",
    "Mingqing Xiao; Qingyan Meng; Zongpeng Zhang; Yisen Wang; Zhouchen Lin",
    "Advances in Neural Information Processing Systems (NeurIPS 2021)",
    "conferences",
    "2021",
    ("https://arxiv.org/abs/2109.14247",),
    "Spotlight, Top 3%",
)
RESCALING = Paper(
    "Invertible Image Rescaling",
    "Mingqing Xiao; Shuxin Zheng; Chang Liu; Yaolong Wang; Di He; Jiang Bian; Guolin Ke; Zhouchen Lin; Tie-Yan Liu",
    "European Conference on Computer Vision (ECCV 2020)",
    "conferences",
    "2020",
    ("https://arxiv.org/abs/2005.05650", "https://github.com/pkuxmq/Invertible-Image-Rescaling"),
    "Oral, Top 2%",
)
TDMPNET = Paper(
    "TDMPNet: Prototype Network with Recurrent Top-Down Modulation for Robust Object Classification "
    "under Partial Occlusion",
    "Mingqing Xiao; Adam Kortylewski; Ruihai Wu; Siyuan Qiao; Wei Shen; Alan Yuille",
    "European Conference on Computer Vision Workshops (ECCVW 2020)",
    "conferences",
    "2020",
    ("https://openreview.net/forum?id=v_KSmk9B5kt",),
)
COMPRESSION = Paper(
    "Modeling Lost Information in Lossy Image Compression",
    "Yaolong Wang; Mingqing Xiao; Chang Liu; Shuxin Zheng; Tie-Yan Liu",
    "",
    links=("https://arxiv.org/abs/2006.11999",),
)
OF_THE_PAGE = (IRN_EXTENSIONS, LPOM, SPIKING, RESCALING, TDMPNET, COMPRESSION)

OF_THE_CV = (
    Paper(
        "Invertible Image Rescaling",
        "Mingqing Xiao; Shuxin Zheng; Chang Liu; Di He; Jiang Bian; Guolin Ke; Zhouchen Lin; Tie-Yan Liu",
        "In submission to CVPR 2020",
    ),
    Paper(
        "TDAPNet: Prototype Network with Recurrent Top-Down Attention for Robust Object Classification "
        "under Partial Occlusion",
        "Mingqing Xiao; Adam Kortylewski; Ruihai Wu; Siyuan Qiao; Wei Shen; Alan Yuille",
        "In submission to CVPR 2020",
        year="2019",
    ),
    Paper(
        "Training Deep Neural Networks by Lifted Proximal Operator Machines",
        "Jia Li; Mingqing Xiao; Cong Fang; Yue Dai; Chao Xu; Zhouchen Lin",
        "In submission to IEEE Trans. Pattern Analysis and Machine Intelligence",
    ),
)

WORDS_OF_THE_CV = (
    "Education",
    "School of Electronics Engineering and Computer Science",
    "Diploma expected 2020",
    "TOEFL: 105 (Reading27/ Listening30/ Speaking23/ Writing25)",
    "School of Psychological and Cognitive Sciences",
    "89/100",
    "Internship",
    "Microsoft Research Asia",
    "Research Intern at Machine Learning Group led by Dr. Tie-Yan Liu",
    "Johns Hopkins University",
    "Baltimore, MD, USA",
    "Publications",
    "Research Interests",
    "intersection with neuroscience.",
    "Research Experience",
    "Propose to model image upscaling and downscaling from a novel perspective",
    "up to 8.76 dB PSNR boost",
    "In submission to CVPR 2020 (first author).",
    "Prototype-based robust object classification under partial occlusion",
    "increase of 11% on PASCAL3D+ and 17.2% on MNIST",
    "Extension of Lifted Proximal Operator Machines",
    "Newton's method",
    "implement them in matlab and C++.",
    "Parallel Lifted Proximal Operator Machines",
    "as part of the work (second author)",
    "New Tensor Decomposition",
    "Produce a preliminary tensor decomposition form through mathematical derivation.",
    "Project Experience",
    "Course projects",
    "Implementing a compiler for miniC (a simplified C)",
    "Developing a 3D sandbox game by JAVA",
    "Teaching Experience",
    "Teaching assistant of Algorithm Design and Analysis",
    "answer questions.",
    "Honors & Awards",
    "Merit Student of Peking University (Top 10%). 2018",
    '"May 4th" Scholarship of Peking University (Top 15%). 2017',
    "2017 & 2018.",
    "Third prize of the Programming Contest of Peking University.",
)
"""Words of the CV, in its order."""

"""Files that belong to a case."""

from yousu.case.problem.code import ProblemCode
from yousu.case.vocabulary import Title

MESSAGES: dict[ProblemCode, Title] = {
    ProblemCode.UNKNOWN_ATTACHMENT: Title(
        "本诉求没有编号为 {id} 的附件，请核对编号。",
        "The case has no attachment {id}; check the id.",
    ),
    ProblemCode.ATTACHED_ALREADY: Title(
        "本诉求已有内容相同的附件，无须再次添加。",
        "The case has this very file already; there is no need to attach it again.",
    ),
    ProblemCode.TOO_MANY_ATTACHMENTS: Title(
        "一件诉求最多有 {most} 个附件（含已撤下的），不能再添加。",
        "A case has at most {most} attachments, removed ones too; no more can be added.",
    ),
    ProblemCode.ATTACHMENT_EMPTY: Title(
        "文件为空，请选择有内容的文件。",
        "The file is empty; send one that holds something.",
    ),
    ProblemCode.ATTACHMENT_TOO_LARGE: Title(
        "文件不能超过 {mebibytes} MiB，请压缩或分开上传。",
        "A file can't be larger than {mebibytes} MiB; send a smaller one.",
    ),
    ProblemCode.ATTACHMENT_TYPE: Title(
        "不接受此类文件，可以上传：{allowed}。",
        "Files of this kind are not taken; what is taken: {allowed}.",
    ),
    ProblemCode.ATTACHMENT_DISGUISED: Title(
        "文件中藏有其他类型的内容（{found}），请重新导出后上传。",
        "The file hides something of another kind ({found}); export it anew and send that.",
    ),
    ProblemCode.PICTURE_BROKEN: Title(
        "图片已损坏或不完整，请重新拍摄或导出。",
        "The picture is damaged or not whole; take or export it anew.",
    ),
    ProblemCode.PICTURE_TOO_LARGE: Title(
        "图片不能超过 {megapixels} 百万像素，请缩小后上传。",
        "A picture can't have more than {megapixels} megapixels; send a smaller one.",
    ),
    ProblemCode.UPLOAD_TOO_SLOW: Title(
        "上传中断或太慢，请检查网络后重试。",
        "The upload stood still or took too long; try again on a better connection.",
    ),
    ProblemCode.UPLOADS_BUSY: Title(
        "同时上传的文件过多，请稍后重试。",
        "Too many files are being sent now; try again in a moment.",
    ),
}

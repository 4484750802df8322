"""Words that say nothing of what an appeal is about: the form of asking, and parts of any address.

The rest is left to their rarity: a word that many appeals have weighs little.
"""

_ASKING = """
您好 你好 请问 咨询 反映 诉求 投诉 举报 建议 求助 希望 要求 请求 恳请 麻烦 谢谢 感谢 核实 了解
情况 问题 事项 市民 群众 来电 致电 电话 热线 联系 回复 答复 处理 解决 办理 协调 尽快 尽早 及时
相关 有关 部门 有关部门 相关部门 工作人员 单位 领导 政府 我要 我想
"""
_SPEAKING = """
我们 你们 他们 我家 自己 大家 这个 那个 这里 那里 这种 这样 什么 怎么 怎样 如何 为什么 是否 能否
可以 可否 能够 应该 需要 没有 没人 无人 不能 不会 不是 就是 还是 还有 已经 一直 仍然 至今 目前
现在 今天 昨天 最近 之前 以后 但是 因为 所以 如果 而且 并且 或者 以及 非常 特别 严重 存在 发现
进行 导致 造成 影响 一个 一下 一些 两个 多次 很多 几天 三天 四天 时候
"""
_ADDRESS = "小区 号楼 单元 楼栋 附近 旁边 对面 门口 路口 位于 地址 地点"
_ENGLISH = """
the an and or of in on at to for from with by is are was were be been it its this that there here
my our your we you they he she not no please have has had will would can could st ave street
avenue blvd
"""

STOP_WORDS = frozenset(f"{_ASKING} {_SPEAKING} {_ADDRESS} {_ENGLISH}".split())

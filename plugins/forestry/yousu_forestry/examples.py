"""Made-up appeals of spring 2024 that show each category; the demo city raises them."""

from yousu.bureau import Title

TREES_AND_GREENING = (
    Title(
        "海湖新区一条路上的行道树去年冻死了六棵，今年春天还没有补植。",
        "Six trees along a road in Haihu New District froze last winter and were not replaced.",
    ),
    Title(
        "楼前的树长到了三楼窗口，屋里整天要开灯，请安排修剪。",
        "The tree before our house has reached the third floor and takes the light; please prune.",
    ),
    Title(
        "建议4月把城西区新建的绿化带围起来，等草长好再开放。",
        "I suggest fencing the new green strip in Chengxi District until the grass has grown.",
    ),
)
DANGEROUS_TREES = (
    Title(
        "昨夜大风后，路口一棵枯树斜靠在电线上，随时会砸到行人。",
        "After last night's wind a dead tree leans on a power line and may fall on people.",
    ),
    Title(
        "4月的雪压出一根断枝，悬在公交站上方，请马上清理。",
        "The April snow broke a branch that hangs over the bus stop; please clear it now.",
    ),
)
CATKINS = (
    Title(
        "4月底飞絮太多，家里老人有哮喘，请问什么时候治理？",
        "So many catkins in late April, and my family has asthma; when will you treat the trees?",
    ),
    Title(
        "希望把河边的杨树雌株换掉，每年杨絮堵得窗户都不能开。",
        "Please replace the female poplars by the river; their fluff keeps our windows shut.",
    ),
)
FOREST_FIRE = (
    Title(
        "请问2024年春季防火期从哪天开始，清明可以进山祭扫吗？",
        "When does the fire season of spring 2024 begin, and may we visit the graves at Qingming?",
    ),
    Title(
        "清明前后总有人在南山林地边上坟烧纸，希望增加巡查。",
        "Around Qingming people burn paper at the edge of the Nanshan woods; please patrol more.",
    ),
    Title(
        "3月有村民在林缘烧荒，火离树林不到二十米，无人制止。",
        "In March villagers burned stubble within twenty metres of the woods; nobody stopped them.",
    ),
)
FIRE_SIGHTED = (
    Title(
        "北山半山腰发现山火，火苗有一人多高，请马上派人。",
        "There is a fire half way up Beishan with flames taller than a man; send people at once.",
    ),
    Title(
        "村后的草坡起火了，正顺着风往林子里烧。",
        "The slope behind our village is burning and the wind drives it into the woods.",
    ),
)
WILD_ANIMALS = (
    Title(
        "2月以来野猪几次下山，把冬小麦拱了两亩，损失找谁赔？",
        "Since February wild boars have dug up a third of an acre of wheat; who pays for it?",
    ),
    Title(
        "阳台上落了一只猫头鹰，翅膀有伤，请问送到哪里救助？",
        "An owl with a hurt wing landed on my balcony; where can I take it?",
    ),
)
POACHING = (
    Title(
        "湿地旁的树丛里拉着两张捕鸟网，网上还挂着麻雀。",
        "Two nets are stretched in the bushes by the wetland, with sparrows caught in them.",
    ),
    Title(
        "举报一家餐馆3月起私下卖野味，菜单上不写。",
        "I report a restaurant that has sold game since March without listing it.",
    ),
)
GRASSLAND = (
    Title(
        "请问今年的禁牧补助什么时候发，标准是多少？",
        "When is this year's subsidy for not grazing paid, and how much is it?",
    ),
    Title(
        "有人在湟源的草场上挖沙，已经挖开一大片，没有恢复。",
        "Somebody digs sand on the pasture in Huangyuan and leaves a wide pit.",
    ),
)
PESTS = (
    Title(
        "门口的槐树长满蚜虫，地上和车上都是粘液，请来处理。",
        "The locust trees at our door are full of aphids that drip on ground and cars; please act.",
    ),
    Title(
        "请问4月的树木打药安排在哪几天，晚上要不要关窗？",
        "On which days in April are the trees sprayed, and should windows be shut at night?",
    ),
)
PARKS = (
    Title(
        "公园里晚上十点还有人用大音响唱歌，希望规定时间。",
        "At ten at night people still sing over loudspeakers in the park; please set hours.",
    ),
    Title(
        "请问3月植物园的郁金香什么时候开，周一开放吗？",
        "When do the tulips flower in the botanical garden, and is it open on Mondays?",
    ),
)
PARK_FACILITIES = (
    Title(
        "湖边木栈道有三块板松了，前几天一位老人差点绊倒。",
        "Three boards of the lakeside walk are loose and an old man nearly fell the other day.",
    ),
    Title(
        "建议在健身步道旁多放几把长椅，走累了能歇一歇。",
        "I suggest more benches along the fitness path, to rest on when tired.",
    ),
)

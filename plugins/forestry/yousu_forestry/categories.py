"""What citizens raise with the forestry bureau. Ours throughout: the page names no categories."""

from yousu.bureau import Category, Title, Urgency
from yousu_forestry import examples, organisation

TREES_AND_GREENING = Category(
    code="forestry.trees_and_greening",
    title=Title("绿化", "trees and greening"),
    unit=organisation.GREENING.code,
    words=("行道树", "绿化带", "草坪", "补植", "修剪"),
    examples=examples.TREES_AND_GREENING,
)
DANGEROUS_TREES = Category(
    code="forestry.dangerous_trees",
    title=Title("危险树木", "dangerous trees"),
    unit=organisation.GREENING.code,
    words=("枯树", "断枝", "树倒", "倒伏"),
    parent=TREES_AND_GREENING.code,
    urgency=Urgency.URGENT,
    examples=examples.DANGEROUS_TREES,
)
CATKINS = Category(
    code="forestry.catkins",
    title=Title("飞絮", "catkins"),
    unit=organisation.GREENING.code,
    words=("飞絮", "杨絮", "柳絮"),
    parent=TREES_AND_GREENING.code,
    examples=examples.CATKINS,
)
FOREST_FIRE = Category(
    code="forestry.forest_fire",
    title=Title("森林防火", "forest fire prevention"),
    unit=organisation.FIRE_PREVENTION.code,
    words=("森林防火", "防火期", "野外用火", "上坟烧纸", "烧荒"),
    examples=examples.FOREST_FIRE,
)
FIRE_SIGHTED = Category(
    code="forestry.fire_sighted",
    title=Title("发现山火", "a forest fire sighted"),
    unit=organisation.FIRE_PREVENTION.code,
    words=("山火", "林地起火", "山上冒烟", "草坡起火"),
    parent=FOREST_FIRE.code,
    urgency=Urgency.EMERGENCY,
    examples=examples.FIRE_SIGHTED,
)
WILD_ANIMALS = Category(
    code="forestry.wild_animals",
    title=Title("野生动物", "wild animals"),
    unit=organisation.WILDLIFE.code,
    words=("野生动物", "野猪", "候鸟", "猫头鹰"),
    examples=examples.WILD_ANIMALS,
)
POACHING = Category(
    code="forestry.poaching",
    title=Title("非法猎捕", "poaching"),
    unit=organisation.WILDLIFE.code,
    words=("猎捕", "盗猎", "捕鸟网", "猎夹", "野味"),
    parent=WILD_ANIMALS.code,
    urgency=Urgency.URGENT,
    examples=examples.POACHING,
)
GRASSLAND = Category(
    code="forestry.grassland",
    title=Title("草原", "grassland"),
    unit=organisation.GRASSLAND.code,
    words=("草原", "草场", "禁牧", "草畜平衡"),
    examples=examples.GRASSLAND,
)
PESTS = Category(
    code="forestry.pests",
    title=Title("病虫害", "pests"),
    unit=organisation.PEST_STATION.code,
    words=("病虫害", "蚜虫", "毛虫", "树木打药"),
    examples=examples.PESTS,
)
PARKS = Category(
    code="forestry.parks",
    title=Title("公园", "parks"),
    unit=organisation.PARKS_CENTRE.code,
    words=("公园", "植物园", "游园"),
    examples=examples.PARKS,
)
PARK_FACILITIES = Category(
    code="forestry.park_facilities",
    title=Title("公园设施", "park facilities"),
    unit=organisation.PARKS_CENTRE.code,
    words=("健身步道", "木栈道", "凉亭", "长椅"),
    parent=PARKS.code,
    examples=examples.PARK_FACILITIES,
)

CATEGORIES = (
    TREES_AND_GREENING,
    DANGEROUS_TREES,
    CATKINS,
    FOREST_FIRE,
    FIRE_SIGHTED,
    WILD_ANIMALS,
    POACHING,
    GRASSLAND,
    PESTS,
    PARKS,
    PARK_FACILITIES,
)

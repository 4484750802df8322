"""What citizens and companies raise with the approval bureau.

The approval bureau's practice: questions about ride-hailing permits, and a window for what
couldn't get done. Ours, where the page is silent: the tree, the units and the words; nothing here
is urgent of itself.
"""

from yousu.bureau import Category, Title
from yousu_approval import examples, organisation

PERMITS = Category(
    code="approval.permits",
    title=Title("许可办理", "permits"),
    unit=organisation.SOCIAL_PERMITS.code,
    words=("行政许可", "食品经营许可", "劳务派遣许可", "换发许可证"),
    examples=examples.PERMITS,
)
HYGIENE_PERMITS = Category(
    code="approval.hygiene_permits",
    title=Title("卫生许可", "hygiene permits"),
    unit=organisation.SOCIAL_PERMITS.code,
    words=("卫生许可", "卫生检测报告"),
    parent=PERMITS.code,
    examples=examples.HYGIENE_PERMITS,
)
BUSINESS_REGISTRATION = Category(
    code="approval.business_registration",
    title=Title("企业登记", "business registration"),
    unit=organisation.MARKET_ACCESS.code,
    words=("企业登记", "营业执照", "个体户", "经营范围", "核名"),
    examples=examples.BUSINESS_REGISTRATION,
)
DEREGISTRATION = Category(
    code="approval.deregistration",
    title=Title("企业注销", "deregistration"),
    unit=organisation.MARKET_ACCESS.code,
    words=("注销登记", "简易注销", "注销公告", "清算组"),
    parent=BUSINESS_REGISTRATION.code,
    examples=examples.DEREGISTRATION,
)
RIDE_HAILING_PERMITS = Category(
    code="approval.ride_hailing_permits",
    title=Title("网约车许可", "ride-hailing permits"),
    unit=organisation.TRANSPORT_PERMITS.code,
    words=("网约车", "网络预约出租", "驾驶员证", "从业资格"),
    examples=examples.RIDE_HAILING_PERMITS,
)
RIDE_HAILING_VEHICLES = Category(
    code="approval.ride_hailing_vehicles",
    title=Title("网约车车辆条件", "vehicles for ride-hailing"),
    unit=organisation.TRANSPORT_PERMITS.code,
    words=("混动车", "车辆运输证", "轴距"),
    parent=RIDE_HAILING_PERMITS.code,
    examples=examples.RIDE_HAILING_VEHICLES,
)
ENGINEERING_APPROVALS = Category(
    code="approval.engineering_approvals",
    title=Title("工程审批", "engineering approvals"),
    unit=organisation.ENGINEERING.code,
    words=("工程审批", "施工许可", "规划许可"),
    examples=examples.ENGINEERING_APPROVALS,
)
JOINT_ACCEPTANCE = Category(
    code="approval.joint_acceptance",
    title=Title("联合验收", "joint acceptance"),
    unit=organisation.ENGINEERING.code,
    words=("联合验收", "联合测绘", "验收意见书"),
    parent=ENGINEERING_APPROVALS.code,
    examples=examples.JOINT_ACCEPTANCE,
)
WINDOW_SERVICE = Category(
    code="approval.window_service",
    title=Title("窗口服务", "window service"),
    unit=organisation.CITIZENS_CENTRE_WINDOW.code,
    words=("窗口人员", "市民中心", "取号", "叫号", "延时服务"),
    examples=examples.WINDOW_SERVICE,
)
NOT_DONE = Category(
    code="approval.not_done",
    title=Title("办不成事", "couldn't get it done"),
    unit=organisation.CITIZENS_CENTRE_WINDOW.code,
    words=("办不成", "来回跑", "白跑", "一次性告知"),
    parent=WINDOW_SERVICE.code,
    examples=examples.NOT_DONE,
)
ONLINE_FILING = Category(
    code="approval.online_filing",
    title=Title("网上办理", "online filing"),
    unit=organisation.SERVICE_MANAGEMENT.code,
    words=("网上申报", "政务服务网", "电子签名"),
    parent=WINDOW_SERVICE.code,
    examples=examples.ONLINE_FILING,
)

CATEGORIES = (
    PERMITS,
    HYGIENE_PERMITS,
    BUSINESS_REGISTRATION,
    DEREGISTRATION,
    RIDE_HAILING_PERMITS,
    RIDE_HAILING_VEHICLES,
    ENGINEERING_APPROVALS,
    JOINT_ACCEPTANCE,
    WINDOW_SERVICE,
    NOT_DONE,
    ONLINE_FILING,
)

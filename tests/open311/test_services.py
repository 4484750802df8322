"""Services are the categories of appeals; they and the discovery are everybody's to know."""

from xml.etree.ElementTree import fromstring


async def test_discovery_tells_where_the_resources_are(stranger) -> None:
    told = (await stranger.get("discovery.json")).json()
    [endpoint] = told["endpoints"]
    assert endpoint["url"] == "http://city/open311/v2"
    assert endpoint["formats"] == ["text/xml", "application/json"]


async def test_discovery_in_xml_says_the_same(stranger) -> None:
    answer = await stranger.get("discovery.xml")
    assert answer.headers["content-type"].startswith("text/xml")
    assert fromstring(answer.text).findtext("endpoints/endpoint/url") == "http://city/open311/v2"


async def test_every_category_is_a_service(stranger, city) -> None:
    told = (await stranger.get("services.json")).json()
    assert {one["service_code"] for one in told} == set(city.host.directory.categories)


async def test_a_service_is_told_in_both_formats(stranger) -> None:
    [told] = (await stranger.get("services/housing.property_management.json")).json()
    xml = fromstring((await stranger.get("services/housing.property_management.xml")).text)
    assert xml.tag == "services"
    assert {one.tag: one.text or "" for one in xml[0]} == told
    assert (told["service_name"], told["type"]) == ("物业服务管理", "realtime")


async def test_a_service_that_there_is_not_is_an_error_in_both(stranger) -> None:
    json = await stranger.get("services/dragons.json")
    xml = await stranger.get("services/dragons.xml")
    [error] = json.json()
    assert (json.status_code, xml.status_code, error["code"]) == (404, 404, "404")
    assert fromstring(xml.text).findtext("error/description") == error["description"]

"""Bulletins as files over HTTP."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from tests.graphql.bulletins.asking import file


async def get(client, path: str, **headers: str):
    told = {"authorization": f"Bearer {client.token}"} if client.token else {}
    return await client.http.get(path, headers=told | headers)


async def test_a_pdf_is_had_over_http(clients, city_s) -> None:
    answer = await get(clients.hotline, await file(clients.hotline, city_s, "PDF"))
    assert answer.headers["content-type"] == "application/pdf"
    named = answer.headers["content-disposition"]
    assert named == 'inline; filename="bulletin-city-20240311-20240317-1.pdf"'
    assert "全市诉求办理情况通报" in PdfReader(BytesIO(answer.content)).pages[0].extract_text()


async def test_a_page_and_a_workbook_too(clients, city_s) -> None:
    html = await get(clients.hotline, await file(clients.hotline, city_s, "HTML"))
    assert html.headers["content-type"] == "text/html; charset=utf-8"
    assert "2024年第11周" in html.text
    xlsx = await get(clients.hotline, await file(clients.hotline, city_s, "XLSX"))
    assert "总体情况" in load_workbook(BytesIO(xlsx.content)).sheetnames


async def test_one_that_was_had_is_not_sent_again(clients, city_s) -> None:
    tag = (await get(clients.hotline, await file(clients.hotline, city_s, "HTML"))).headers["etag"]
    again = await get(
        clients.hotline, await file(clients.hotline, city_s, "HTML"), **{"if-none-match": tag}
    )
    assert (again.status_code, again.content) == (304, b"")


async def test_files_have_the_rights_of_graphql(clients, housing_s) -> None:
    name = await file(clients.hotline, housing_s, "HTML")
    stranger = clients.at("unit_head", "h", "education", "basic_education")
    assert (await get(stranger, name)).status_code == 404
    head = clients.at("unit_head", "h", "housing", "property_management")
    assert (await get(head, name)).status_code == 200
    answer = await get(clients.stranger, name)
    assert (answer.status_code, answer.json()["code"]) == (401, "UNAUTHENTICATED")


@pytest.mark.parametrize("name", ["x.pdf", "00000000-0000-0000-0000-000000000000.pdf", "pdf"])
async def test_a_file_that_is_not_there_is_told_so(clients, name) -> None:
    answer = await get(clients.hotline, f"/bulletins/{name}")
    assert (answer.status_code, answer.json()["code"]) == (404, "UNKNOWN_BULLETIN")


async def test_a_form_that_is_not_there_is_told_so(clients, city_s) -> None:
    path = await file(clients.hotline, city_s, "PDF")
    assert (await get(clients.hotline, path.replace("pdf", "docx"))).status_code == 404

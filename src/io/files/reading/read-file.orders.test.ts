import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { only, receivedUs, type Workbench, workbench } from "../../../../test/files/try-file.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await workbench();
});
afterAll(() => bench.close());

const head = "order_id,customer_id,date,total";

describe("money", () => {
  const forms: readonly (readonly [string, number])[] = [
    ["1.234,50", 123450],
    ["1 234,50", 123450],
    ["1234,5", 123450],
    ["kr 1 234,-", 123400],
    ["-12,00", -1200],
    ["NOK 99", 9900],
    ["99,95 kr", 9995],
    ["12,00-", -1200],
    ["(12,50)", -1250],
    ["−12,50", -1250],
    ["kr. -99,50", -9950],
    ["0,005", 1],
    ["0,0049", 0],
    ["-0,005", -1],
    [",50", 50],
    ["9 999 999 999 999,99", 999_999_999_999_999],
  ];

  it.each(forms)("%s", async (text, minor) => {
    const tried = await bench.try(
      `ordrenr;kundenr;dato;beløp\n1;7;01.05.2024;${text}\n2;7;01.05.2024;1,50\n`,
    );
    const rows = [
      ...(await tried.rows("orders")),
      ...(await tried.rows("refunds")).map((row) => ({
        ...row,
        line: row.line ?? null,
        gross_minor: -Number(row.gross_minor),
      })),
    ];
    expect(rows.find(({ line }) => line === 2)).toMatchObject({ gross_minor: minor });
  });

  it.each(["abc", "12,34,56", "1.2.3", "99999999999999,00", "12 kr 13"])("%s is rejected", async (text) => {
    const tried = await bench.try(
      `ordrenr;kundenr;dato;beløp\n1;7;01.05.2024;${text}\n2;7;01.05.2024;1,50\n`,
    );
    expect(tried.rejects).toMatchObject([{ line: 2, column_name: "beløp", cell: text }]);
  });

  it("has the digits of its currency", async () => {
    const tried = await bench.try(
      `${head},currency\n1,7,2024-05-01,99.50,NOK\n2,7,2024-05-01,99.50,JPY\n3,7,2024-05-01,1.2345,KWD\n4,7,2024-05-01,99.50,\n5,7,2024-05-01,12,XQX\n`,
    );
    expect(only(await tried.rows("orders"), "gross_minor", "currency")).toEqual([
      { gross_minor: 9950, currency: "NOK" },
      { gross_minor: 100, currency: "JPY" },
      { gross_minor: 1235, currency: "KWD" },
      { gross_minor: 9950, currency: "NOK" },
    ]);
    expect(tried.rejects).toMatchObject([
      { line: 6, reason: "files.reject.currency", params: '{"word":"XQX"}' },
    ]);
  });

  it("takes a currency beside the amount where it is not the shop's", async () => {
    const tried = await bench.try(
      "ordrenr;kundenr;dato;beløp\n1;7;01.05.2024;EUR 12,50\n2;7;01.05.2024;99 kr\n3;7;01.05.2024;€ 5,00\n",
    );
    expect(only(await tried.rows("orders"), "gross_minor", "currency")).toEqual([
      { gross_minor: 1250, currency: "EUR" },
      { gross_minor: 9900, currency: "NOK" },
      { gross_minor: 500, currency: "EUR" },
    ]);
  });

  it("is decided per column by all its values, and by the country where both readings fit", async () => {
    const file = (...amounts: string[]) =>
      `${head}\n${amounts.map((a, i) => `${i},7,2024-05-01,"${a}"`).join("\n")}\n`;
    const minor = async (text: string, country: string) =>
      (await (await bench.try(text, { country })).rows("orders")).map((row) => row.gross_minor);
    expect(await minor(file("1,234", "5,678"), "US")).toEqual([123400, 567800]);
    expect(await minor(file("1,234", "5,678"), "NO")).toEqual([123, 568]);
    expect(await minor(file("1.234", "5.678"), "NO")).toEqual([123400, 567800]);
    expect(await minor(file("1.234", "5.678"), "GB")).toEqual([123, 568]);
    expect(await minor(file("1.234", "5.67"), "NO")).toEqual([123, 567]);
    expect(await minor(file("1,234", "5,67"), "US")).toEqual([123, 567]);
    expect(await minor(file("0.234", "5.678"), "NO")).toEqual([23, 568]);
    const said = (await bench.try(file("1.234", "5.678"))).said.join(" ");
    expect(said).toContain(
      "total: the numbers can be read both ways; the comma is taken as the decimal sign, as usual in NO.",
    );
  });

  it("gives revenue from its column, else what was paid less tax and shipping, else what was paid", async () => {
    const revenue = async (text: string) =>
      (await (await bench.try(text)).rows("orders")).map((row) => row.revenue_minor);
    expect(
      await revenue(`${head},revenue,tax\n1,7,2024-05-01,125.00,90.00,25.00\n2,7,2024-05-01,125.00,,25.00\n`),
    ).toEqual([9000, 10000]);
    expect(
      await revenue(`${head},mva,frakt\n1,7,2024-05-01,125.00,25.00,49.00\n2,7,2024-05-01,125.00,25.00,\n`),
    ).toEqual([5100, 10000]);
    expect(await revenue(`${head}\n1,7,2024-05-01,125.00\n`)).toEqual([12500]);
    expect(await revenue("customer,date,revenue\n7,2024-05-01,125.00\n")).toEqual([12500]);
  });
});

describe("instants", () => {
  it("are rejected where they do not exist, lie before 1970 or more than a day ahead", async () => {
    const tried = await bench.try(
      "order_id,customer_id,order date,total\n1,7,31.02.2024,1\n2,7,30.12.1899,1\n3,7,03.01.2026,1\n4,7,02.01.2026,1\n5,7,,1\n6,7,i går,1\n",
      { receivedUs },
    );
    expect(only(tried.rejects, "line", "column_name", "cell", "reason")).toEqual([
      { line: 2, column_name: "order date", cell: "31.02.2024", reason: "files.reject.date" },
      { line: 3, column_name: "order date", cell: "30.12.1899", reason: "files.reject.before1970" },
      { line: 4, column_name: "order date", cell: "03.01.2026", reason: "files.reject.ahead" },
      { line: 6, column_name: "order date", cell: null, reason: "files.reject.missing" },
      { line: 7, column_name: "order date", cell: "i går", reason: "files.reject.date" },
    ]);
    expect(tried.read).toMatchObject({ value: { rows: { read: 6, accepted: 1, rejected: 5 } } });
  });

  it("are read by the order that all values allow, else the country's", async () => {
    const at = async (dates: string[], country: string) => {
      const text = `${head}\n${dates.map((d, i) => `${i},7,${d},1`).join("\n")}\n`;
      return (await (await bench.try(text, { country })).rows("orders")).map((row) =>
        new Date(Number(row.ordered_at) / 1000).toISOString().slice(0, 10),
      );
    };
    expect(await at(["01/02/2024", "03/04/2024"], "NO")).toEqual(["2024-02-01", "2024-04-03"]);
    expect(await at(["01/02/2024", "03/04/2024"], "US")).toEqual(["2024-01-02", "2024-03-04"]);
    expect(await at(["01/02/2024", "03/14/2024"], "NO")).toEqual(["2024-01-02", "2024-03-14"]);
    expect(await at(["01/02/2024", "14/03/2024"], "US")).toEqual(["2024-02-01", "2024-03-14"]);
    expect(await at(["1/2/24", "14/3/99"], "US")).toEqual(["2024-02-01", "1999-03-14"]);
  });

  it("may be written in several ways in one column", async () => {
    const tried = await bench.try(
      `${head}\n1,7,2024-05-01,1\n2,7,2024-05-01T10:00:00Z,1\n3,7,01.05.2024 10:00,1\n4,7,2024-05-01 10:00:00.250+02:00,1\n5,7,20240501,1\n6,7,1.5.2024,1\n7,7,5/1/2024,1\n8,7,5/13/2024 1:05 PM,1\n9,7,2024-05-01 10:00 CEST,1\n`,
    );
    const may = Date.UTC(2024, 4, 1);
    const hour = 3_600_000;
    expect(
      (await tried.rows("orders")).map((row) => [
        (Number(row.ordered_at) / 1000 - may) / hour,
        row.ordered_form,
      ]),
    ).toEqual([
      [0, 2],
      [10, 0],
      [10, 1],
      [8 + 0.25 / 3600, 0],
      [0, 2],
      [0, 2],
      // Among the dates with slashes some can only be read month first; the others are read so too.
      [0, 2],
      [12 * 24 + 13 + 5 / 60, 1],
      [8, 0],
    ]);
  });

  it("treat a date of zeros as none", async () => {
    const tried = await bench.try(
      `${head},cancelled at\n1,7,2024-05-01,1,0000-00-00 00:00:00\n2,7,2024-05-01,1,2024-05-02 10:00:00\n`,
    );
    expect((await tried.rows("orders")).map((row) => row.cancelled_form)).toEqual([null, 1]);
  });

  it("without a zone are UTC where the header says so", async () => {
    const tried = await bench.try("order_id,customer_id,Created (UTC),total\n1,7,2024-05-01 10:00,1\n");
    expect(only(await tried.rows("orders"), "ordered_form")).toEqual([{ ordered_form: 0 }]);
  });
});

describe("who bought", () => {
  it("is a number, an e-mail, or both; a cell that is no e-mail is empty, and said", async () => {
    const tried = await bench.try(
      "order_id,customer,email,date,total\n1,7,A@B.no,2024-05-01,1\n2,,nobody,2024-05-01,1\n3,'08,,2024-05-01,1\n",
    );
    expect(only(await tried.rows("orders"), "person_number", "person_email")).toEqual([
      { person_number: "7", person_email: "a@b.no" },
      { person_number: null, person_email: null },
      { person_number: "08", person_email: null },
    ]);
    expect(tried.said.join(" ")).toContain("email: 1 cell is no e-mail address");
  });

  it("may be an e-mail in the column of customers", async () => {
    const tried = await bench.try(`${head}\n1,X@y.no,2024-05-01,1\n2,7,2024-05-01,1\n`);
    expect(only(await tried.rows("orders"), "person_number", "person_email")).toEqual([
      { person_number: null, person_email: "x@y.no" },
      { person_number: "7", person_email: null },
    ]);
  });

  it("is asked for where a kind needs somebody", async () => {
    const tried = await bench.try(
      "email,phone,event,date\nbad,,x,2024-05-01\n,91,x,2024-05-01\na@b.no,,x,2024-05-01\n",
    );
    expect(tried.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "files.reject.nobody"],
      [3, "files.reject.onlyPhone"],
    ]);
  });

  it("is what a bare Id is if it comes back on other dates, else it is the order", async () => {
    const customer = await bench.try(
      "Id,Date,Price\n1,2024-05-01,10.50\n1,2024-06-01,11.50\n2,2024-06-01,11.50\n",
    );
    expect(customer.read).toMatchObject({
      value: { hasIds: false, mapping: [{ header: "Id", target: "person_number" }, {}, {}] },
    });
    const orders = await bench.try("Id,Customer,Date,Price\n1,7,2024-05-01,10.50\n2,7,2024-06-01,11.50\n");
    expect(orders.read).toMatchObject({ value: { hasIds: true } });
  });

  it("keeps numbers that were written as decimals whole", async () => {
    const tried = await bench.try(`${head}\n1,17850.0,2024-05-01,1\n2,8.0,2024-05-01,1\n`);
    expect((await tried.rows("orders")).map((row) => row.person_number)).toEqual(["17850", "8"]);
  });
});

describe("statuses", () => {
  it("say whether an order counts; an unknown one counts and is said", async () => {
    const statuses = [
      "paid",
      "Betalt",
      "Voided",
      "kansellert",
      "Fuldt refunderet",
      "partially_refunded",
      "Bananas",
      "",
    ];
    const tried = await bench.try(
      `${head},status\n${statuses.map((s, i) => `${i},7,2024-05-01,1,${s}`).join("\n")}\n`,
    );
    expect((await tried.rows("orders")).map((row) => row.counts)).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(tried.said.join(" ")).toContain("orders with the unknown status bananas count");
  });
});

describe("negative orders", () => {
  it("are refunds: of the order named, else of the one with their own number", async () => {
    const tried = await bench.try(
      `${head},original order\n1,7,2024-05-01,100.00,\n2,7,2024-05-02,-40.00,1\n3,7,2024-05-03,-10.00,\n1,7,2024-05-04,-5.00,\n`,
    );
    expect(tried.read).toMatchObject({ value: { kinds: ["orders", "refunds"], rows: { accepted: 4 } } });
    expect(
      only(await tried.rows("refunds"), "refund_id", "order_id", "gross_minor", "revenue_minor", "line"),
    ).toEqual([
      { refund_id: "2", order_id: "1", gross_minor: 4000, revenue_minor: 4000, line: 3 },
      { refund_id: "3 2024-05-03 00:00:00", order_id: "3", gross_minor: 1000, revenue_minor: 1000, line: 4 },
      { refund_id: "1 2024-05-04 00:00:00", order_id: "1", gross_minor: 500, revenue_minor: 500, line: 5 },
    ]);
    expect((await tried.rows("orders")).map(({ line }) => line)).toEqual([2]);
  });
});

describe("credit notes without a number of their own", () => {
  const ids = async (rows: readonly string[], more = "") => {
    const tried = await bench.try(`${head}${more}\n${rows.join("\n")}\n`);
    const found = only(await tried.rows("refunds"), "refund_id", "order_id", "gross_minor");
    return found.map((row) => Object.values(row));
  };

  it("are as many as they are, on one day too", async () => {
    expect(
      await ids([
        "C1,7,2024-05-01,1000",
        "C1,7,2024-05-02,-250",
        "C1,7,2024-05-02,-250",
        "C1,7,2024-05-03,-300",
      ]),
    ).toEqual([
      ["C1 2024-05-02 00:00:00", "C1", 25_000],
      ["C1 2024-05-02 00:00:00 2", "C1", 25_000],
      ["C1 2024-05-03 00:00:00", "C1", 30_000],
    ]);
  });

  it("are one where the same amount stands at the same second, and several where the amounts differ", async () => {
    const at = "2024-05-02 10:11:12";
    expect(
      await ids(["C1,7,2024-05-01 09:00:00,1000", ...[-250, -250, -300].map((a) => `C1,7,${at},${a}`)]),
    ).toEqual([
      [`C1 ${at}`, "C1", 25_000],
      [`C1 ${at}`, "C1", 25_000],
      [`C1 ${at} 2`, "C1", 30_000],
    ]);
  });

  it("bear the number of the order that they refer to, if none of their own", async () => {
    expect(
      await ids(
        [
          "C1,7,2024-05-01,1000,",
          ",7,2024-05-02,-250,C1",
          "C1,7,2024-05-02,-300,C1",
          "K9,7,2024-05-02,-10,C1",
        ],
        ",original order",
      ),
    ).toEqual([
      ["C1 2024-05-02 00:00:00", "C1", 25_000],
      ["C1 2024-05-02 00:00:00 2", "C1", 30_000],
      ["K9", "C1", 1_000],
    ]);
  });
});

describe("lines of orders", () => {
  it("become one order with the sum of its lines, and its lines", async () => {
    const tried = await bench.try(
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n536365,85123A,WHITE HEART,6,12/1/2010 8:26,2.55,17850.0,UK\n536365,71053,LANTERN,6,12/1/2010 8:26,3.39,17850.0,UK\n536366,22633,WARMER,1,12/13/2010 8:28,1.85,,UK\nC536379,D,Discount,-1,12/1/2010 9:41,27.5,14527.0,UK\n",
    );
    expect(only(await tried.rows("orders"), "order_id", "person_number", "gross_minor", "line")).toEqual([
      { order_id: "536365", person_number: "17850", gross_minor: 3564, line: 2 },
      { order_id: "536366", person_number: null, gross_minor: 185, line: 4 },
    ]);
    expect(only(await tried.rows("lines"), "order_id", "sku", "quantity", "revenue_minor", "line")).toEqual([
      { order_id: "536365", sku: "85123A", quantity: 6, revenue_minor: 1530, line: 2 },
      { order_id: "536365", sku: "71053", quantity: 6, revenue_minor: 2034, line: 3 },
      { order_id: "536366", sku: "22633", quantity: 1, revenue_minor: 185, line: 4 },
    ]);
    expect(only(await tried.rows("refunds"), "refund_id", "gross_minor")).toEqual([
      { refund_id: "C536379 2010-12-01 09:41:00", gross_minor: 2750 },
    ]);
  });

  it("take what the order says from the first line that says it", async () => {
    const tried = await bench.try(
      "order id,email,order date,total,currency,sku,quantity\n1001,a@b.no,2024-05-01,300.00,SEK,A,1\n1001,,,,,B,2\n1002,c@d.no,2024-05-02,50.00,SEK,A,1\n",
    );
    expect(
      only(await tried.rows("orders"), "order_id", "person_email", "gross_minor", "currency", "line"),
    ).toEqual([
      { order_id: "1001", person_email: "a@b.no", gross_minor: 30000, currency: "SEK", line: 2 },
      { order_id: "1002", person_email: "c@d.no", gross_minor: 5000, currency: "SEK", line: 4 },
    ]);
    expect((await tried.rows("lines")).length).toBe(3);
  });

  it("of an order that may be told twice all count, and how many such orders there are is said", async () => {
    const head = "order id,email,order date,sku,line total\n";
    const [one, two, three] = [
      "1,a@b.no,2024-05-01,A,10.00\n",
      "1,a@b.no,2024-05-01,B,5.00\n",
      "2,c@d.no,2024-05-02,A,7.00\n",
    ];
    const said = async (rows: readonly (string | undefined)[]) => {
      const tried = await bench.try(head + rows.join(""));
      return [(await tried.rows("lines")).length, tried.said.filter((one) => one.includes("more than once"))];
    };
    expect(await said([one, two, three, one, two])).toEqual([
      5,
      [
        "1 order stands in the file more than once, with the same lines each time and other orders between; every line was counted. If exports were joined in it, load each by itself.",
      ],
    ]);
    expect(await said([one, one, two, three])).toEqual([4, []]);
    expect(await said([one, one, three])).toEqual([3, []]);
    expect(await said([one, three, two])).toEqual([3, []]);
    expect(await said([one, two, three, one])).toEqual([4, []]);
  });

  it("have an amount of their own where it differs within an order", async () => {
    const tried = await bench.try(
      "ordrenr;kundenr;dato;varenr;beløp\n1;7;01.05.2024;A;10,00\n1;7;01.05.2024;B;15,50\n",
    );
    expect(only(await tried.rows("orders"), "gross_minor")).toEqual([{ gross_minor: 2550 }]);
    expect(tried.said.join(" ")).toContain("beløp differs within one order");
  });

  it("fall with their order: one bad line rejects all of it, each on its own line", async () => {
    const tried = await bench.try(
      "ordrenr;kundenr;dato;varenr;linjesum\n1;7;01.05.2024;A;10,00\n1;7;01.05.2024;B;x\n2;7;01.05.2024;A;5,00\n3;7;;A;5,00\n",
    );
    expect(only(tried.rejects, "line", "column_name", "reason", "params")).toEqual([
      { line: 2, column_name: null, reason: "files.reject.lineOfOrder", params: '{"line":3}' },
      { line: 3, column_name: "linjesum", reason: "files.reject.money", params: "{}" },
      { line: 5, column_name: "dato", reason: "files.reject.missing", params: "{}" },
    ]);
    expect((await tried.rows("orders")).map((row) => row.order_id)).toEqual(["2"]);
    expect(tried.read).toMatchObject({
      value: { kinds: ["orders", "lines"], rows: { read: 4, accepted: 1, rejected: 3 } },
    });
  });
});

describe("rejects", () => {
  it("name every fault of a row, the first as its reason", async () => {
    const tried = await bench.try(
      `${head}\n1,7,nope,abc\n2,7,2024-05-01,1\n3,7,2024-05-01\n4,7,2024-05-01,1,2\n`,
    );
    expect(tried.rejects).toMatchObject([
      { line: 2, column_name: "date", cell: "nope", reason: "files.reject.date" },
      {
        line: 4,
        column_name: null,
        cell: "3,7,2024-05-01",
        reason: "files.reject.fewCells",
        params: '{"found":3,"expected":4}',
      },
      { line: 5, column_name: null, reason: "files.reject.manyCells", params: '{"found":5,"expected":4}' },
    ]);
    expect(JSON.parse(String(tried.rejects[0]?.params))).toMatchObject({
      more: [{ column_name: "total", cell: "abc", reason: "files.reject.money" }],
    });
  });

  it("say that an unclosed quote took the rest", async () => {
    const tried = await bench.try(
      `${head}\n1,7,2024-05-01,1\n2,"7,2024-05-01,1\n3,7,2024-05-01,1\n4,7,2024-05-01,1\n`,
    );
    expect(tried.rejects).toMatchObject([
      { line: 3, reason: "files.reject.unclosedQuote", params: '{"lines":3}' },
    ]);
    expect(tried.read).toMatchObject({ value: { rows: { read: 2, accepted: 1, rejected: 1 } } });
  });

  it("hold bytes that are no text, and lines too long, and nothing else", async () => {
    const start = Buffer.from(`${head}\n1,æøå,2024-05-01,1\n2,æøå,2024-05-01,1\n3,7`);
    const bytes = Buffer.concat([
      start,
      Buffer.from([0xe6]),
      Buffer.from(
        `,2024-05-01,1\n4,${"x".repeat(2_000_001)},2024-05-01,1\n5,7,2024-05-01,1\n6,7\0,2024-05-01,1\n`,
      ),
    ]);
    const tried = await bench.try(bytes);
    expect(tried.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [4, "files.reject.badText"],
      [5, "files.reject.tooLong"],
      [7, "files.reject.badText"],
    ]);
    expect((await tried.rows("orders")).map((row) => row.order_id)).toEqual(["1", "2", "5"]);
  });
});

it("a column's name with a sign of code 0 in it is told as it is", async () => {
  const tried = await bench.try(
    "ordrenr;kundenr;da\0to;beløp\n1;7;01.05.2024;1,50\n2;7;02.05.2024;1,50\n3;7;x;1,50\n",
  );
  expect(tried.read).toMatchObject({ ok: true, value: { rows: { accepted: 2, rejected: 1 } } });
});

it("a file of orders tells what was paid back of each", async () => {
  const text =
    "Ordrenummer;E-post;Dato;Beløp;Refundert beløp;Status\n7;a@b.no;01.05.2024;100,50;20,00;Fullført\n";
  expect(
    only(await (await bench.try(text)).rows("orders"), "order_id", "person_email", "gross_minor"),
  ).toEqual([{ order_id: "7", person_email: "a@b.no", gross_minor: 10_050 }]);
  expect((await bench.try(text)).read).toMatchObject({
    value: { mapping: expect.arrayContaining([expect.objectContaining({ target: "refunded_gross" })]) },
  });
});

describe("a total that says it is no number", () => {
  it("is told from an empty one; where none is needed, both are empty", async () => {
    const tried = await bench.try(
      `${head},tax\n1,7,2024-05-01,NaN,1.00\n2,7,2024-05-01,,1.00\n3,7,2024-05-01,5.50,NaN\n`,
    );
    expect(tried.rejects).toMatchObject([
      { line: 2, column_name: "total", cell: "NaN", reason: "files.reject.money" },
      { line: 3, column_name: "total", cell: null, reason: "files.reject.missing" },
    ]);
    expect(await tried.rows("orders")).toMatchObject([{ gross_minor: 550, tax_minor: null }]);
  });
});

describe("guests", () => {
  const text = (numbers: readonly string[]) =>
    `Ordrenr;Kundenr;E-post;Dato;Beløp\n${numbers
      .map((number, i) => `${i + 1};${number};g${i}@b.no;01.05.2024;100,50\n`)
      .join("")}`;

  it("have no customer number, and that is said", async () => {
    const tried = await bench.try(text(["0", "Gjest", "guest", "ANONYM", "7", "00", "10", "gjest 2"]));
    expect((await tried.rows("orders")).map((row) => row.person_number)).toEqual([
      ...[null, null, null, null],
      ...["7", "00", "10", "gjest 2"],
    ]);
    expect(tried.said).toContain(
      "Kundenr: 0 and words for guests are no customer number; read as none in 4 rows.",
    );
    expect((await bench.try(text(["1", "2"]))).said.join()).not.toContain("guests");
  });

  it("written as 0.0 have none either", async () => {
    const tried = await bench.try(text(["0.0", "7.0"]));
    expect((await tried.rows("orders")).map((row) => row.person_number)).toEqual([null, "7"]);
  });

  it("without an address are nobody of whom a fact could be", async () => {
    const tried = await bench.try("Kundenr;Dato;NPS\n0;01.05.2024;9\n7;01.05.2024;9\n");
    expect(await tried.rows("answers")).toHaveLength(1);
    expect(tried.rejects).toMatchObject([{ line: 2, column_name: "Kundenr", cell: "0" }]);
  });
});

import { answerOf, type Camket, CamketProblem, createCamket, itemsOf } from "@camket/client";

export const camketAt = (baseUrl: string): Camket => createCamket({ baseUrl, actor: "officer-7" });

export async function registerParties(camket: Camket): Promise<void> {
  const provinces = [
    { id: "quang-nam", names: { vi: "tỉnh Quảng Nam" }, country: "VN" },
    { id: "sekong", names: { vi: "tỉnh Sê Kông" }, country: "LA" },
  ];
  for (const { id, ...province } of provinces)
    await answerOf(
      camket.POST("/v1/parties/{id}/register", {
        params: { path: { id }, header: { "idempotency-key": `register-${id}` } },
        body: { level: "province", ...province },
      }),
    );
}

export async function recordGift(camket: Camket, id: string, title: string): Promise<string> {
  const { position = "" } = await answerOf(
    camket.POST("/v1/commitments/{id}/agree", {
      params: { path: { id }, header: { "idempotency-key": `gift-${id}` } },
      body: {
        kind: "construction-gift",
        title: { en: title },
        obligors: [{ partyId: "quang-nam" }],
        beneficiaries: [{ partyId: "sekong" }],
        value: { amount: "10600000000", currency: "VND", qualifier: "exact" },
        due: "2023",
        occurredOn: "2022-03-01",
      },
    }),
  );
  return position;
}

export async function stageOf(camket: Camket, id: string, after: string): Promise<string | undefined> {
  const { stage } = await answerOf(camket.GET("/v1/commitments/{id}", { params: { path: { id }, query: { after } } }));
  return stage;
}

export async function giftsBetween(camket: Camket, after: string): Promise<readonly string[]> {
  const gifts = itemsOf((more) =>
    camket.GET("/v1/commitments", {
      params: { query: { corridor: "quang-nam~sekong", kind: "construction-gift", limit: "500", after, ...more } },
    }),
  );
  const ids: string[] = [];
  for await (const { id } of gifts) ids.push(id);
  return ids;
}

export async function acceptHandover(camket: Camket, id: string): Promise<string> {
  try {
    await answerOf(
      camket.POST("/v1/commitments/{id}/accept-handover", { params: { path: { id } }, body: { acceptedBy: { partyId: "sekong" } } }),
    );
    return "accepted";
  } catch (problem) {
    if (problem instanceof CamketProblem && problem.code === "HANDOVER_NOT_RECORDED") return "nothing was handed over yet";
    throw problem;
  }
}

import type { APIRoute, GetStaticPaths } from "astro";
import { entries, firstSentence } from "../../content/codes.js";
import { drawCard, type Card } from "../../content/social-card.js";

const site: Card = {
  number: "ftp-codes",
  title: "What does this FTP reply mean?",
  sentence: "Every code, every cause, by server, and whether to try again.",
  digit: 0,
};

export const getStaticPaths: GetStaticPaths = () => [
  { params: { card: "site" }, props: { card: site } },
  ...entries.map(({ code, title, description }) => ({
    params: { card: String(code) },
    props: {
      card: {
        number: String(code),
        title,
        sentence: firstSentence(description),
        digit: code < 1000 ? Math.floor(code / 100) : 0,
      } satisfies Card,
    },
  })),
];

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await drawCard(props.card)), { headers: { "content-type": "image/png" } });

// What goes along with a referral: exactly the items that were ticked. The page, the signer, the paper and the
// sealed package all read it here, so that none of them can carry more than another.
import { shareItems, type ReferralBody, type ShareItem } from './referral.ts';

/** The text behind an item, '' when nothing is filled in. */
export function itemText(body: ReferralBody, item: ShareItem): string {
  return (item === 'name' ? body.pupilName : body[item]).trim();
}

/** The ticked items that have a text, in their fixed order. */
export function goesAlong(
  body: ReferralBody,
): readonly { readonly item: ShareItem; readonly text: string }[] {
  return shareItems
    .filter((item) => body.shares.includes(item))
    .map((item) => ({ item, text: itemText(body, item) }))
    .filter(({ text }) => text !== '');
}

/** What is written down and does not go along. */
export function staysHere(body: ReferralBody): readonly ShareItem[] {
  return shareItems.filter((item) => !body.shares.includes(item) && itemText(body, item) !== '');
}

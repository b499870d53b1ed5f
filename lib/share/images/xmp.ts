import { latin1, type Told } from './head.ts';

/** Bytes of XMP that are looked at. */
const MOST_READ = 1_000_000;

/** A property with a value, as an attribute or an element: what is empty tells nothing. */
const VALUE = String.raw`(?:\s{0,20}=\s{0,20}["']\s{0,20}[^"'\s]|>\s{0,20}(?:<rdf:\w{1,9}>\s{0,20}<rdf:li[^>]{0,99}>\s{0,20})?[^<\s])`;
const PLACE = new RegExp(
  String.raw`\b(?:exif:GPS(?:Dest)?L(?:at|ong)itude|photoshop:(?:City|State|Country)|Iptc4xmpCore:Location|Iptc4xmpExt:(?:City|Sublocation|LocationName|ProvinceState|CountryName))${VALUE}`,
);
// Not `xmp:CreateDate`: every drawing program writes it.
const DATE = new RegExp(
  String.raw`\b(?:exif:DateTime(?:Original|Digitized)|exif:GPSTimeStamp|photoshop:DateCreated)${VALUE}`,
);

/** What an XMP packet tells. */
export function xmpTells(bytes: Uint8Array): Set<Told> {
  const text = latin1(bytes, 0, MOST_READ);
  const told = new Set<Told>();
  if (PLACE.test(text)) told.add('place');
  if (DATE.test(text)) told.add('date');
  return told;
}

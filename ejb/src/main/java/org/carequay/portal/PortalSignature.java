package org.carequay.portal;

import org.carequay.letter.SignatureMark;

/** Command: the person who is signed in signs, from that address and browser. */
public record PortalSignature(SignatureMark mark, String ip, String userAgent) {}

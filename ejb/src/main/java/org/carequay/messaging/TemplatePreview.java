package org.carequay.messaging;

import java.util.List;

/**
 * A text as a made-up patient would get it.
 *
 * @param subject of an e-mail or letter, else null
 * @param characters of the body as it travels; in a text message a character may take the place of two
 * @param segments of a text message, each of which is paid for; 0 for others
 * @param unicode whether a character makes each segment of a text message hold less than half as much
 * @param unknown fields it names that there are not
 */
public record TemplatePreview(
        String subject, String body, int characters, int segments, boolean unicode, List<String> unknown) {}

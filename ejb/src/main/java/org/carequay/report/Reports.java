package org.carequay.report;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carequay.encounter.EncounterId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Reports filled in at a visit. */
public interface Reports {
    /**
     * Begins a report from the newest published version of a template, with its default values. It is the note of the
     * encounter where that is a draft without words and without a report.
     *
     * @throws org.carequay.shared.NotFound
     * @throws org.carequay.shared.DomainRefusal {@code template-not-published}, {@code encounter-cancelled}
     */
    @Requires(Permission.ENCOUNTER_WRITE)
    FilledReport begin(EncounterId encounter, TemplateId template);

    /** The report; reading it is recorded. @throws org.carequay.shared.NotFound */
    @Requires(Permission.ENCOUNTER_READ)
    FilledReport get(ReportId id);

    /**
     * Takes a picture for the patient's documents and puts it into an element of a draft.
     *
     * @param element key of an element of pictures
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.InvalidInput at {@code answers.key} when there are too many
     * @throws org.carequay.shared.DomainRefusal {@code file-type} for anything but PNG and JPEG, {@code file-too-large}
     */
    @Requires(Permission.ENCOUNTER_WRITE)
    FilledReport addPicture(ReportId id, long version, String element, String fileName, byte[] content);

    /** Those of an encounter, without those put away. @throws org.carequay.shared.NotFound */
    @Requires(Permission.ENCOUNTER_READ)
    List<ReportRow> of(EncounterId encounter);

    /**
     * Keeps some answers of a draft and leaves the others as they are. An answer that waits to be confirmed is confirmed by
     * being given.
     *
     * @param answers by key; null takes an answer away
     * @throws org.carequay.shared.InvalidInput at {@code answers.key}
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.DomainRefusal {@code report-signed}
     */
    @Requires(Permission.ENCOUNTER_WRITE)
    FilledReport save(ReportId id, long version, JsonObject answers);

    /** Confirms answers that were carried forward. */
    @Requires(Permission.ENCOUNTER_WRITE)
    FilledReport confirm(ReportId id, long version, List<String> keys);

    /**
     * Signs: nothing required is missing and everything carried forward is confirmed. Fixes what the report says and shows
     * under its hash, keeps its PDF, and signs the note that it is.
     *
     * @throws org.carequay.shared.InvalidInput {@code report-incomplete} naming each gap
     */
    @Requires(Permission.ENCOUNTER_SIGN)
    FilledReport sign(ReportId id, long version);

    /** Puts a draft away; the note that it was is written in four sections again. */
    @Requires(Permission.ENCOUNTER_WRITE)
    void discard(ReportId id, long version);

    /** The PDF: of a signed report as it was signed, of a draft as it stands. */
    @Requires(Permission.ENCOUNTER_READ)
    byte[] pdf(ReportId id);

    /**
     * XHTML of a report in that language: of each element that says or shows something by its key, and of the whole under
     * the empty key. Everything that somebody typed is escaped.
     */
    @Requires(Permission.ENCOUNTER_READ)
    Map<String, String> markup(ReportId id, Locale locale);

    /** The same text with its macros spelled out: <code>.rom</code>, <code>.tests</code> and <code>.dx</code>. */
    @Requires(Permission.ENCOUNTER_WRITE)
    String spellOut(ReportId id, String text);

    /** Hands a signed report out, or ends that. @throws org.carequay.shared.DomainRefusal {@code report-not-signed} */
    @Requires(Permission.ENCOUNTER_SIGN)
    FilledReport release(ReportId id, Recipient recipient, boolean out);
}

package org.carequay.report.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carequay.encounter.EncounterId;
import org.carequay.report.FilledReport;
import org.carequay.report.Recipient;
import org.carequay.report.ReportId;
import org.carequay.report.ReportRow;
import org.carequay.report.Reports;
import org.carequay.report.TemplateId;

/** Reports of visits. */
@Stateless
@PermitAll
@Local(Reports.class)
public class ReportsBean implements Reports {
    @Inject
    private ReportStore store;

    @Inject
    private ReportReading reading;

    @Inject
    private ReportWriting writing;

    @Inject
    private ReportSigning signing;

    @Inject
    private Macros macros;

    @Override
    public FilledReport begin(EncounterId encounter, TemplateId template) {
        return reading.get(writing.begin(encounter, template));
    }

    @Override
    public FilledReport get(ReportId id) {
        return reading.show(id);
    }

    @Override
    public List<ReportRow> of(EncounterId encounter) {
        store.check(encounter);
        return store.list(encounter);
    }

    @Override
    public FilledReport save(ReportId id, long version, JsonObject answers) {
        writing.save(id, version, answers);
        return reading.get(id);
    }

    @Override
    public FilledReport addPicture(ReportId id, long version, String element, String fileName, byte[] content) {
        writing.addPicture(id, version, element, fileName, content);
        return reading.get(id);
    }

    @Override
    public FilledReport confirm(ReportId id, long version, List<String> keys) {
        writing.confirm(id, version, keys);
        return reading.get(id);
    }

    @Override
    public FilledReport sign(ReportId id, long version) {
        ReportSigning.Signed signed = signing.sign(id, version);
        store.sign(
                id,
                signed.facts(),
                signed.hash(),
                signed.at(),
                signed.document().id());
        return reading.get(id);
    }

    @Override
    public void discard(ReportId id, long version) {
        writing.discard(id, version);
    }

    @Override
    public byte[] pdf(ReportId id) {
        reading.show(id);
        return signing.pdf(id);
    }

    @Override
    public Map<String, String> markup(ReportId id, Locale locale) {
        return signing.markup(id, locale);
    }

    @Override
    public String spellOut(ReportId id, String text) {
        ReportStore.Kept report = reading.kept(id);
        return macros.spellOut(text, report, reading.facts(report), reading.locale());
    }

    @Override
    public FilledReport release(ReportId id, Recipient recipient, boolean out) {
        signing.checkRecipient(recipient);
        signing.checkSigned(id);
        store.release(id, recipient, out);
        return reading.get(id);
    }
}

package org.carequay.ui.report;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carequay.report.FilledReport;
import org.carequay.report.Gap;
import org.carequay.report.Recipient;
import org.carequay.report.ReportId;
import org.carequay.report.ReportStatus;
import org.carequay.report.Reports;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;
import org.carequay.shared.StaleVersion;
import org.carequay.ui.security.SignedInUser;
import org.primefaces.PrimeFaces;

/**
 * Shows and fills in one report. The browser sends each answer as it is given ({@link #change}) and is told what follows
 * from it, so the page itself is drawn once.
 */
@Named
@ViewScoped
public class ReportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Reports reports;

    @Inject
    private ReportAnswer answer;

    @Inject
    private ReportImages images;

    @Inject
    private SignedInUser user;

    private String id;
    private long version;
    private transient FilledReport report;
    private transient Map<String, String> markup;
    private transient List<ReportFields.SectionView> sections;

    /** @throws org.carequay.shared.NotFound when there is no such report */
    public void open() {
        show(reports.get(ReportId.parse(id)));
    }

    /** From now on this is the report as it was last seen. */
    void show(FilledReport shown) {
        report = shown;
        version = shown.version();
        sections = null;
        markup = null;
    }

    /** Keeps the answers in the request; what does not fit, or came too late, is told to the browser and not as a failure. */
    public void change() {
        String sent = parameter("answers");
        try {
            show(reports.save(ReportId.parse(id), version, parse(sent)));
            answer.saved(report);
        } catch (InvalidInput wrong) {
            answer.problems(wrong);
        } catch (StaleVersion late) {
            answer.stale(reports.get(ReportId.parse(id)));
        } catch (DomainRefusal refused) {
            answer.refused(refused);
        }
    }

    /** Goes on from what somebody else, or another part of this page, saved in between. */
    public void catchUp() {
        show(reports.get(ReportId.parse(id)));
        answer.saved(report);
        answer.shown(report, getMarkup());
    }

    public void spellOut() {
        PrimeFaces.current().ajax().addCallbackParam("text", reports.spellOut(ReportId.parse(id), parameter("text")));
    }

    private static String parameter(String name) {
        String text = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return text == null ? "" : text;
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException malformed) {
            throw new DomainRefusal("invalid");
        }
    }

    public FilledReport getReport() {
        if (report == null) {
            report = reports.get(ReportId.parse(id));
        }
        return report;
    }

    public List<ReportFields.SectionView> getSections() {
        if (sections == null) {
            sections = new ReportFields(
                            getReport(), getMarkup(), images.of(getReport()), language(), Role.valueOf(user.getRole()))
                    .sections();
        }
        return sections;
    }

    /** The whole as it is printed. */
    public String getWhole() {
        return getMarkup().get("");
    }

    private Map<String, String> getMarkup() {
        if (markup == null) {
            markup = reports.markup(ReportId.parse(id), language());
        }
        return markup;
    }

    private static Locale language() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public boolean isEditable() {
        return getReport().status() == ReportStatus.DRAFT && user.can(Permission.ENCOUNTER_WRITE.key());
    }

    /** Whether the codes of the visit can be written beside the report: it is the note. */
    public boolean isWithCodes() {
        return isEditable() && getReport().note();
    }

    public boolean isReleased(Recipient recipient) {
        return getReport().releases().stream().anyMatch(release -> release.recipient() == recipient);
    }

    public Recipient[] getRecipients() {
        return Recipient.values();
    }

    public String label(Gap gap) {
        return answer.label(getReport(), gap.key());
    }

    public String why(Gap gap) {
        return ReportAnswer.why(gap);
    }

    public String getTitle() {
        return getReport().definition().title().in(language());
    }

    /** The version that was seen, which a save has to name. */
    long getVersion() {
        return version;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}

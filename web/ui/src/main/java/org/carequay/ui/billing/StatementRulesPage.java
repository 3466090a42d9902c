package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.StatementRecipient;
import org.carequay.billing.StatementRules;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.FirmId;
import org.carequay.casefile.FirmService;
import org.carequay.casefile.FirmView;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.PatientBanners;

/** What holds for every statement run: the minimum, the texts by age, and who gets none. */
@Named
@ViewScoped
public class StatementRulesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/app/billing/statement-rules.xhtml?faces-redirect=true";
    private static final String BUNDLE = "billingMsg";

    @Inject
    private StatementRules rules;

    @Inject
    private CaseService cases;

    @Inject
    private FirmService firms;

    @Inject
    private PatientBanners patients;

    @Inject
    private Notices notices;

    private String caseFile;
    private String patient;
    private String firm;
    private String about;
    private String reason;
    private LocalDate until;
    private StatementRecipient recipient = StatementRecipient.PATIENT;
    private Integer fromDays;
    private String language = "en";
    private String text;
    private Money minimum;
    private long version;
    private transient List<StatementRules.AgeText> texts;
    private transient List<StatementRules.Hold> holds;
    private transient List<FirmView> allFirms;

    /** @throws org.carequay.shared.NotFound when the address names a case or a patient who is not there */
    public void open() {
        StatementRules.Settings settings = rules.settings();
        minimum = settings.minimum();
        version = settings.version();
        if (caseFile != null) {
            about = cases.get(CaseId.parse(caseFile)).caseNo();
        } else if (patient != null) {
            about = patients.of(patient).name();
        }
    }

    public String save() {
        rules.change(new StatementRules.Settings(version, minimum));
        notices.doneBeforeRedirect(BUNDLE, "rules.saved");
        return SELF;
    }

    public String put() {
        rules.put(new StatementRules.AgeText(null, recipient, fromDays == null ? -1 : fromDays, language, text));
        notices.doneBeforeRedirect(BUNDLE, "rules.saved");
        return SELF;
    }

    public String remove(UUID id) {
        rules.remove(id);
        notices.doneBeforeRedirect(BUNDLE, "rules.saved");
        return SELF;
    }

    public String hold() {
        StatementRules.Hold made = rules.hold(new StatementRules.NewHold(
                caseFile == null ? null : CaseId.parse(caseFile),
                patient == null || caseFile != null ? null : PatientId.parse(patient),
                about != null || firm == null || firm.isEmpty() ? null : FirmId.parse(firm),
                reason,
                until));
        notices.doneBeforeRedirect(BUNDLE, "hold.made", made.about());
        return SELF;
    }

    public String release(UUID id, String called) {
        rules.release(id);
        notices.doneBeforeRedirect(BUNDLE, "hold.released", called);
        return SELF;
    }

    public List<StatementRules.AgeText> getTexts() {
        if (texts == null) {
            texts = rules.texts();
        }
        return texts;
    }

    public List<StatementRules.Hold> getHolds() {
        if (holds == null) {
            holds = rules.holds();
        }
        return holds;
    }

    public List<FirmView> getFirms() {
        if (allFirms == null) {
            allFirms = firms.all();
        }
        return allFirms;
    }

    public StatementRecipient[] getRecipients() {
        return StatementRecipient.values();
    }

    /** The case or patient that the address names, as people call it; null: a firm is chosen. */
    public String getAbout() {
        return about;
    }

    public String getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(String caseFile) {
        this.caseFile = caseFile;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getFirm() {
        return firm;
    }

    public void setFirm(String firm) {
        this.firm = firm;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public StatementRecipient getRecipient() {
        return recipient;
    }

    public void setRecipient(StatementRecipient recipient) {
        this.recipient = recipient;
    }

    public Integer getFromDays() {
        return fromDays;
    }

    public void setFromDays(Integer fromDays) {
        this.fromDays = fromDays;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Money getMinimum() {
        return minimum;
    }

    public void setMinimum(Money minimum) {
        this.minimum = minimum;
    }
}

package org.carequay.ui.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.carequay.security.ClinicChoices;
import org.carequay.security.ClinicFeature;
import org.carequay.security.ClinicFeatures;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;

/** What the clinic offers, and what its numbers begin with. */
@Named
@ViewScoped
public class ClinicChoicesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ClinicFeatures features;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Notices notices;

    private final StepUpForm confirm = new StepUpForm();
    private long version = -1;
    private List<ClinicFeature> on;
    private String recordPrefix;
    private String casePrefix;
    private String invoicePrefix;
    private String statementPrefix;

    public void save() {
        Set<ClinicFeature> off = EnumSet.allOf(ClinicFeature.class);
        off.removeAll(on);
        ClinicChoices wanted = new ClinicChoices(
                version,
                off,
                recordPrefix == null ? "" : capital(recordPrefix),
                capital(casePrefix),
                capital(invoicePrefix),
                capital(statementPrefix));
        show(confirm.with(stepUp, proof -> features.change(wanted, proof)));
        notices.done("clinicMsg", "choices.saved");
    }

    private static String capital(String typed) {
        return typed == null ? null : typed.strip().toUpperCase(Locale.ROOT);
    }

    private void show(ClinicChoices choices) {
        version = choices.version();
        on = Arrays.stream(ClinicFeature.values())
                .filter(each -> !choices.off().contains(each))
                .toList();
        recordPrefix = choices.recordPrefix();
        casePrefix = choices.casePrefix();
        invoicePrefix = choices.invoicePrefix();
        statementPrefix = choices.statementPrefix();
    }

    public ClinicFeature[] getAll() {
        return ClinicFeature.values();
    }

    public List<ClinicFeature> getOn() {
        if (version < 0) {
            show(features.choices());
        }
        return on;
    }

    public void setOn(List<ClinicFeature> on) {
        this.on = on;
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public String getRecordPrefix() {
        return recordPrefix;
    }

    public void setRecordPrefix(String recordPrefix) {
        this.recordPrefix = recordPrefix;
    }

    public String getCasePrefix() {
        return casePrefix;
    }

    public void setCasePrefix(String casePrefix) {
        this.casePrefix = casePrefix;
    }

    public String getInvoicePrefix() {
        return invoicePrefix;
    }

    public void setInvoicePrefix(String invoicePrefix) {
        this.invoicePrefix = invoicePrefix;
    }

    public String getStatementPrefix() {
        return statementPrefix;
    }

    public void setStatementPrefix(String statementPrefix) {
        this.statementPrefix = statementPrefix;
    }
}

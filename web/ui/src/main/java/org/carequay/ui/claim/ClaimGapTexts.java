package org.carequay.ui.claim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.billing.InvoiceView;
import org.carequay.shared.Violation;
import org.carequay.ui.shell.RefusalTexts;
import org.carequay.ui.shell.Texts;

/** Says what a claim lacks, and where that is mended. */
@RequestScoped
public class ClaimGapTexts {
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]\\.(.+)");
    private final RefusalTexts refusals;
    private final Texts texts;

    protected ClaimGapTexts() {
        this(null, null);
    }

    @Inject
    public ClaimGapTexts(RefusalTexts refusals, Texts texts) {
        this.refusals = refusals;
        this.texts = texts;
    }

    /** Something that is missing. @param page where it is mended; null where the invoice itself says it */
    public record Gap(String text, String page) {}

    List<Gap> of(List<Violation> missing, InvoiceView invoice) {
        return missing.stream()
                .map(each -> new Gap(name(each.field()) + ": " + refusals.of(each), page(each.field(), invoice)))
                .distinct()
                .toList();
    }

    private String name(String field) {
        Matcher line = LINE.matcher(field);
        if (line.matches()) {
            int position = Integer.parseInt(line.group(1)) + 1;
            return texts.of("claimMsg", "gap.line", position) + " " + texts.of("claimMsg", "gap.line." + line.group(2));
        }
        return texts.of("claimMsg", "gap." + field);
    }

    private static String page(String field, InvoiceView invoice) {
        if (field.startsWith("clinic.address") || field.startsWith("facility.")) {
            return "/app/admin/clinic.xhtml";
        }
        if (field.startsWith("clinic.") || field.endsWith("payer.id")) {
            return "/app/billing/claim-setup.xhtml";
        }
        if (field.startsWith("accident.")) {
            return "/app/cases/view.xhtml?id=" + invoice.caseFile();
        }
        if (field.contains("provider.")) {
            return "/app/admin/providers.xhtml";
        }
        return field.startsWith("lines") || field.startsWith("diagnoses") || field.equals("prior.answer")
                ? null
                : "/app/patients/view.xhtml?id=" + invoice.patient();
    }
}

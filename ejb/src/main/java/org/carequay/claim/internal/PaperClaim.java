package org.carequay.claim.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carequay.claim.model.ClaimForm;
import org.carequay.claim.model.ClaimForm.Facility;
import org.carequay.claim.model.ClaimForm.Line;
import org.carequay.claim.model.ClaimForm.Person;
import org.carequay.document.Markup;
import org.carequay.document.PdfRenderer;
import org.carequay.shared.Money;
import org.carequay.shared.PostalAddress;

/**
 * Prints a claim with the items of the CMS-1500 (02/12) on plain paper. The boxes, their places and their words are ours: the
 * form itself belongs to the NUCC and is not copied. Six services a page; the total is on the last one.
 */
@Dependent
public class PaperClaim {
    static final int LINES_A_PAGE = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM dd yyyy");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM dd yy");
    private static final String ON_FILE = "SIGNATURE ON FILE";
    private static final String STYLE =
            """
            @page { size: letter; margin: 0 }
            body { font-family: 'Open Sans', sans-serif; font-size: 8pt; margin: 0 }
            .page { position: relative; width: 215.9mm; height: 279mm; page-break-after: always }
            .last { page-break-after: auto }
            .box { position: absolute; border: 0.2mm solid #5a6b7b; overflow: hidden }
            .box i { display: block; font-style: normal; font-size: 5.5pt; color: #1b2733; padding: 0.3mm 0.8mm 0 0.8mm }
            .box b { display: block; font-weight: normal; padding: 0 0.8mm; white-space: pre-line }
            h1 { position: absolute; left: 10mm; top: 8mm; font-size: 11pt; margin: 0 }
            .head { position: absolute; left: 130mm; top: 8mm; font-size: 8pt }
            """;

    @Inject
    private PdfRenderer renderer;

    /** What a claim is to the insurer. @param reference the insurer's number of the claim before; null for an original */
    record Resubmission(String code, String reference) {}

    byte[] print(ClaimForm form, Resubmission again) {
        return renderer.render(html(form, again));
    }

    static String html(ClaimForm form, Resubmission again) {
        List<List<Line>> pages = new ArrayList<>();
        List<Line> lines = form.bill().lines();
        for (int from = 0; from < lines.size(); from += LINES_A_PAGE) {
            pages.add(lines.subList(from, Math.min(lines.size(), from + LINES_A_PAGE)));
        }
        StringBuilder html = new StringBuilder("<html lang=\"en\"><head><title>")
                .append(Markup.text("Claim " + form.bill().number()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        for (int page = 0; page < pages.size(); page++) {
            html.append(new Sheet(form, again, pages.get(page), page + 1, pages.size()).html());
        }
        return html.append("</body></html>").toString();
    }

    /** One page. Measures are millimetres from the top left. */
    private static final class Sheet {
        private final ClaimForm form;
        private final Resubmission again;
        private final List<Line> lines;
        private final int page;
        private final int pages;
        private final StringBuilder out = new StringBuilder();

        Sheet(ClaimForm form, Resubmission again, List<Line> lines, int page, int pages) {
            this.form = form;
            this.again = again;
            this.lines = lines;
            this.page = page;
            this.pages = pages;
        }

        String html() {
            boolean last = page == pages;
            out.append("<div class=\"page").append(last ? " last" : "").append("\"><h1>Health insurance claim</h1>");
            out.append("<div class=\"head\">%s<br/>%s</div>"
                    .formatted(
                            Markup.text(form.payer().name()),
                            Markup.text(
                                    "Page " + page + " of " + pages + " · plain paper, items as on CMS-1500 02/12")));
            people();
            accident();
            signatures();
            services();
            totals(last);
            return out.append("</div>").toString();
        }

        private void people() {
            Person patient = form.treated();
            ClaimForm.Subscriber insured = form.subscriber();
            box(10, 22, 120, 8.5, "1 Kind of insurance", kind());
            box(130, 22, 76, 8.5, "1a Insured’s number", insured.memberId());
            box(10, 30.5, 75, 8.5, "2 Patient", listed(patient));
            box(85, 30.5, 45, 8.5, "3 Birth date, sex", day(patient.birth()) + "   " + patient.gender());
            box(130, 30.5, 76, 8.5, "4 Insured", insured());
            box(10, 39, 75, 17, "5 Patient’s address", address(patient.address()));
            box(85, 39, 45, 8.5, "6 Patient is to the insured", relation());
            box(130, 39, 76, 17, "7 Insured’s address", form.patient() == null ? address(patient.address()) : "");
            box(85, 47.5, 45, 8.5, "8 Reserved", "");
            box(10, 56, 75, 8.5, "9 Other insured", "");
            box(10, 64.5, 75, 8.5, "9a Other policy", "");
            box(10, 73, 75, 25.5, "9d Other plan", "");
            box(130, 56, 76, 8.5, "11 Policy group", insured.group());
            Person other = insured.person();
            String born = other == null || other.birth() == null ? "" : day(other.birth()) + "   " + other.gender();
            box(130, 64.5, 76, 8.5, "11a Insured’s birth date, sex", born);
            box(130, 81.5, 76, 8.5, "11c Plan", form.payer().name());
            box(130, 90, 76, 8.5, "11d Another plan?", "NO");
        }

        private void accident() {
            ClaimForm.Accident accident = form.accident();
            String cause = accident == null ? "" : accident.cause();
            String car = "AA".equals(cause) ? "YES   " + accident.state() : "NO";
            box(85, 56, 45, 8.5, "10a From work?", "EM".equals(cause) ? "YES" : "NO");
            box(85, 64.5, 45, 8.5, "10b From a car accident? State", car);
            box(85, 73, 45, 8.5, "10c From another accident?", "OA".equals(cause) ? "YES" : "NO");
            box(85, 81.5, 45, 17, "10d Claim codes", "");
            boolean told = accident != null && accident.claimNo() != null;
            box(130, 73, 76, 8.5, "11b Other claim number", told ? "Y4   " + accident.claimNo() : "");
            box(10, 108.5, 60, 8.5, "14 Date of accident", accident == null ? "" : day(accident.on()) + "   439");
            boolean seen = accident != null && accident.firstContact() != null;
            box(70, 108.5, 60, 8.5, "15 First visit", seen ? day(accident.firstContact()) + "   444" : "");
        }

        private void signatures() {
            box(10, 98.5, 120, 10, "12 Patient’s or authorized signature", ON_FILE);
            box(130, 98.5, 76, 10, "13 Insured’s signature, payment to the provider", ON_FILE);
            box(130, 108.5, 76, 8.5, "16 Unable to work", "");
            box(10, 117, 60, 8.5, "17 Referring provider", "");
            box(70, 117, 60, 8.5, "17b NPI", "");
            box(130, 117, 76, 8.5, "18 In hospital", "");
            box(10, 125.5, 120, 8.5, "19 More about the claim", "");
            box(130, 125.5, 76, 8.5, "20 Outside laboratory?", "NO");
            box(10, 134, 120, 17, "21 Diagnoses (ICD 0)", diagnoses());
            String resubmitted = again.reference() == null ? "" : again.code() + "   " + again.reference();
            box(130, 134, 76, 8.5, "22 Resubmission, original number", resubmitted);
            box(130, 142.5, 76, 8.5, "23 Prior authorization", "");
        }

        private void services() {
            double top = 151;
            for (int i = 0; i < LINES_A_PAGE; i++) {
                Line line = i < lines.size() ? lines.get(i) : null;
                boolean first = i == 0;
                double y = top + i * 10;
                box(10, y, 36, 10, first ? "24A From, to" : "", line == null ? "" : span(line.on()));
                box(46, y, 10, 10, first ? "B Place" : "", line == null ? "" : line.place());
                box(56, y, 8, 10, first ? "C" : "", "");
                box(64, y, 44, 10, first ? "D Procedure, modifiers" : "", line == null ? "" : coded(line));
                box(108, y, 14, 10, first ? "E Pointer" : "", line == null ? "" : pointers(line));
                box(
                        122,
                        y,
                        26,
                        10,
                        first ? "F Charges" : "",
                        line == null ? "" : line.amount().toString());
                box(148, y, 14, 10, first ? "G Units" : "", line == null ? "" : Integer.toString(line.units()));
                box(162, y, 14, 10, first ? "H, I" : "", "");
                box(
                        176,
                        y,
                        30,
                        10,
                        first ? "J Provider’s NPI" : "",
                        line == null ? "" : line.provider().npi());
            }
        }

        private void totals(boolean last) {
            ClaimForm.Biller clinic = form.biller();
            Money total = form.bill().total();
            box(10, 211, 45, 9, "25 Tax id (EIN)", clinic.tin());
            box(55, 211, 45, 9, "26 Account", form.bill().number());
            box(100, 211, 30, 9, "27 Assignment?", "YES");
            box(130, 211, 28, 9, "28 Total", last ? total.toString() : "CONTINUED");
            box(158, 211, 24, 9, "29 Paid", "");
            box(182, 211, 24, 9, "30 Reserved", "");
            box(10, 220, 60, 25, "31 Provider’s signature", ON_FILE);
            Facility where = form.bill().lines().get(0).facility();
            String place = where == null
                    ? clinic.name() + "\n" + address(clinic.address())
                    : where.name() + "\n" + address(where.address());
            box(70, 220, 60, 16, "32 Where", place);
            box(70, 236, 60, 9, "32a NPI", clinic.npi());
            box(130, 220, 76, 16, "33 Biller", clinic.name() + "\n" + address(clinic.address()));
            box(130, 236, 76, 9, "33a NPI", clinic.npi());
        }

        private void box(double x, double y, double width, double height, String label, String value) {
            out.append(String.format(
                    Locale.ROOT,
                    "<div class=\"box\" style=\"left:%.1fmm;top:%.1fmm;width:%.1fmm;height:%.1fmm\"><i>%s</i><b>%s</b></div>",
                    x,
                    y,
                    width,
                    height,
                    Markup.text(label),
                    Markup.text(value == null ? "" : value.toUpperCase(Locale.ROOT))));
        }

        private String kind() {
            return switch (form.payer().filing() == null ? "" : form.payer().filing()) {
                case "MB" -> "MEDICARE";
                case "MC" -> "MEDICAID";
                case "CH" -> "TRICARE";
                case "VA" -> "CHAMPVA";
                case "BL", "CI", "HM", "12", "13", "14" -> "GROUP HEALTH PLAN";
                default -> "OTHER";
            };
        }

        private String insured() {
            ClaimForm.Subscriber insured = form.subscriber();
            return insured.person() == null ? insured.organisation() : listed(insured.person());
        }

        private String relation() {
            return switch (form.relation()) {
                case "18" -> "SELF";
                case "01" -> "SPOUSE";
                case "19" -> "CHILD";
                default -> "OTHER";
            };
        }

        private String diagnoses() {
            List<String> told = new ArrayList<>();
            for (String code : form.bill().diagnoses()) {
                told.add((char) ('A' + told.size()) + " " + code);
            }
            return String.join("    ", told);
        }

        private static String pointers(Line line) {
            StringBuilder letters = new StringBuilder();
            line.pointers().forEach(pointer -> letters.append((char) ('A' + pointer - 1)));
            return letters.toString();
        }

        private static String coded(Line line) {
            return line.code() + "   " + String.join(" ", line.modifiers());
        }

        private static String span(LocalDate on) {
            return SHORT.format(on) + "   " + SHORT.format(on);
        }

        private static String day(LocalDate day) {
            return day == null ? "" : DAY.format(day);
        }

        private static String listed(Person person) {
            String name = person.given() == null ? person.family() : person.family() + ", " + person.given();
            return person.suffix() == null ? name : name + ", " + person.suffix();
        }

        private static String address(PostalAddress address) {
            return String.join(" ", address.line()) + "\n" + address.city() + " " + address.state() + " "
                    + address.postalCode();
        }
    }
}

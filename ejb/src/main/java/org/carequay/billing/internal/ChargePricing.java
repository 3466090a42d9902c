package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.billing.CodePairs.Pair;
import org.carequay.billing.FeeSchedule.Fee;
import org.carequay.billing.PayerClass;
import org.carequay.billing.ProcedureCodes.Code;
import org.carequay.billing.ReviewedCharge;
import org.carequay.billing.ReviewedVisit;
import org.carequay.billing.model.ChargeReview;
import org.carequay.billing.model.CodePairPolicy;
import org.carequay.billing.model.CodePairPolicy.Coded;
import org.carequay.billing.model.InvoiceLine;
import org.carequay.billing.model.PriceList;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.SignedCharges;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Makes lines of an invoice from what was signed and reviewed, each at a price of its day. */
@Dependent
public class ChargePricing {
    private static final String FEES =
            """
            select code, label, amount, effective_from, payer_class from fee
            where clinic_id = bound_clinic() and code = any (?) order by code, effective_from""";
    private static final String PAIRS =
            """
            select id, column_one, column_two, modifier_allowed, effective_from, effective_to from code_pair
            where clinic_id = bound_clinic() and column_one = any (?) and column_two = any (?)
            order by column_one, column_two""";

    private static final String EARLIER =
            """
            select l.date_of_service, l.code, l.modifiers from invoice_line l
            join invoice i on i.clinic_id = l.clinic_id and i.id = l.invoice_id and i.state <> 'VOID'
            where l.clinic_id = bound_clinic() and i.patient_id = ? and l.date_of_service between ? and ?""";

    private static final String CODES =
            """
            select code, label, description, added_on, ended_on from procedure_code
            where clinic_id = bound_clinic() and code = any (?)""";

    @Inject
    private ClinicSql sql;

    /** A visit with what is billed of it. */
    private record Billed(SignedCharges signed, ReviewedVisit review) {}

    /**
     * @param reviewed of these visits; one that is not there is billed as it was signed
     * @throws InvalidInput with everything that is wrong with a review
     * @throws DomainRefusal {@code no-fee}, {@code codes-not-valid-then}, {@code codes-never-together}, {@code codes-need-modifier}
     */
    List<InvoiceLine> lines(List<SignedCharges> visits, Map<EncounterId, ReviewedVisit> reviewed, PayerClass payer) {
        InvalidInput.Check check = new InvalidInput.Check();
        List<Billed> billed = new ArrayList<>();
        for (SignedCharges visit : visits) {
            ReviewedVisit review = reviewed.get(visit.encounter());
            if (review != null) {
                ChargeReview.check(check, "visits[" + billed.size() + "].", review, visit);
            }
            billed.add(new Billed(visit, review == null ? ChargeReview.asSigned(visit) : review));
        }
        check.done();
        String[] codes = codes(billed);
        checkValid(billed, sql.list(CODES, ProcedureCodesBean::code, (Object) codes));
        List<InvoiceLine> lines = priced(billed, prices(codes), payer);
        List<Coded> earlier = earlier(visits);
        String[] all = Stream.concat(Arrays.stream(codes), earlier.stream().map(Coded::code))
                .distinct()
                .toArray(String[]::new);
        CodePairPolicy.check(coded(billed), earlier, sql.list(PAIRS, ChargePricing::pair, all, all));
        return lines;
    }

    /** Codes that CMS had not yet, or no more, on the day of the visit; of others nothing is known here. */
    private static void checkValid(List<Billed> billed, List<Code> known) {
        String wrong = billed.stream()
                .flatMap(visit -> visit.review().charges().stream()
                        .filter(charge -> known.stream()
                                .anyMatch(code -> code.code().equals(charge.code())
                                        && !code.validOn(visit.signed().dateOfService())))
                        .map(ReviewedCharge::code))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            throw new DomainRefusal("codes-not-valid-then", Map.of("codes", wrong));
        }
    }

    /** What is billed already for the patient on these days. */
    private List<Coded> earlier(List<SignedCharges> visits) {
        List<LocalDate> days =
                visits.stream().map(SignedCharges::dateOfService).sorted().toList();
        return sql.list(
                EARLIER,
                row -> new Coded(
                        Columns.day(row, "date_of_service"),
                        row.getString("code"),
                        List.of(row.getString("modifiers").split(" "))),
                visits.get(0).patient().value(),
                days.get(0),
                days.get(days.size() - 1));
    }

    /** The prices of these codes, over time and of each class. */
    PriceList prices(String... codes) {
        return new PriceList(sql.list(FEES, FeeScheduleBean::fee, (Object) codes));
    }

    private static List<InvoiceLine> priced(List<Billed> billed, PriceList prices, PayerClass payer) {
        List<InvoiceLine> lines = new ArrayList<>();
        TreeSet<String> withoutFee = new TreeSet<>();
        InvalidInput.Check check = new InvalidInput.Check();
        for (int v = 0; v < billed.size(); v++) {
            Billed visit = billed.get(v);
            for (int c = 0; c < visit.review().charges().size(); c++) {
                ReviewedCharge charge = visit.review().charges().get(c);
                Optional<Fee> fee = prices.on(charge.code(), visit.signed().dateOfService(), payer);
                if (fee.isEmpty()) {
                    withoutFee.add(charge.code());
                    continue;
                }
                boolean explained = sameOrExplained(charge, fee.get().amount());
                check.that(explained, "visits[" + v + "].charges[" + c + "].priceReason", "price-reason-required");
                if (explained) {
                    lines.add(new InvoiceLine(lines.size() + 1, visit.signed(), charge, fee.get()));
                }
            }
        }
        if (!withoutFee.isEmpty()) {
            throw new DomainRefusal("no-fee", Map.of("codes", String.join(", ", withoutFee)));
        }
        check.done();
        return lines;
    }

    private static boolean sameOrExplained(ReviewedCharge charge, Money fee) {
        return charge.price() == null
                || charge.price().equals(fee)
                || charge.priceReason() != null && !charge.priceReason().isBlank();
    }

    private static String[] codes(List<Billed> billed) {
        return billed.stream()
                .flatMap(visit -> visit.review().charges().stream())
                .map(ReviewedCharge::code)
                .distinct()
                .toArray(String[]::new);
    }

    private static List<Coded> coded(List<Billed> billed) {
        return billed.stream()
                .flatMap(visit -> visit.review().charges().stream()
                        .map(charge -> new Coded(visit.signed().dateOfService(), charge.code(), charge.modifiers())))
                .toList();
    }

    static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                Columns.uuid(row, "id"),
                row.getString("column_one"),
                row.getString("column_two"),
                row.getBoolean("modifier_allowed"),
                Columns.day(row, "effective_from"),
                Columns.day(row, "effective_to"));
    }
}

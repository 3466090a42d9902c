package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.carequay.billing.FeeSchedule;
import org.carequay.claim.ClaimSetup;
import org.carequay.shared.Clock;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicView;

/** What a demo clinic asks for its services, and from whom: prices, insurers, and who it is to them. */
@Dependent
public class DemoMoney {
    private static final int YEARS_OF_PRICES = 3;
    private static final BigDecimal LAST_YEAR = new BigDecimal("0.95");

    @Inject
    private FeeSchedule fees;

    @Inject
    private ClaimSetup claims;

    @Inject
    private Clock clock;

    void add(ClinicView clinic) {
        addFees(clinic);
        addInsurers(clinic);
    }

    /** Two price lists: an older one, and this year's, which is dearer. */
    private void addFees(ClinicView clinic) {
        LocalDate thisYear = clock.today(clinic.zone()).withDayOfYear(1);
        List<FeeSchedule.Fee> all = new ArrayList<>();
        for (CSVRecord row : Table.read("fees.csv")) {
            BigDecimal price = new BigDecimal(row.get(clinic.code()));
            BigDecimal before = price.multiply(LAST_YEAR).setScale(0, RoundingMode.HALF_UP);
            all.add(fee(row, before, thisYear.minusYears(YEARS_OF_PRICES)));
            all.add(fee(row, price, thisYear));
        }
        fees.add(all);
    }

    private static FeeSchedule.Fee fee(CSVRecord row, BigDecimal price, LocalDate from) {
        return new FeeSchedule.Fee(row.get("code"), row.get("label"), Money.of(price), from);
    }

    private void addInsurers(ClinicView clinic) {
        CSVRecord row = Table.read("clinics.csv").stream()
                .filter(each -> each.get("code").equals(clinic.code()))
                .findFirst()
                .orElseThrow();
        claims.save(new ClaimSetup.Biller(
                0, row.get("npi"), "111N00000X", "Billing office", null, "Demo Clearing House", "DEMOCLEAR", false));
        for (CSVRecord insurer : Table.read("insurers.csv")) {
            claims.save(
                    new ClaimSetup.Payer(null, 0, insurer.get("name"), insurer.get("payer_id"), insurer.get("filing")));
        }
    }
}

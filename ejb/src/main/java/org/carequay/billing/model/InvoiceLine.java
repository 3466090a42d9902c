package org.carequay.billing.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.FeeSchedule;
import org.carequay.billing.InvoiceView;
import org.carequay.billing.ReviewedCharge;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.SignedCharges;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicRow;

/** A charge of a signed note at the price of its day; frozen once the invoice is sent. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "invoice_line")
public class InvoiceLine extends ClinicRow {
    /** Place of service of CMS: an office. */
    private static final String OFFICE = "11";

    @Column(name = "invoice_id")
    private UUID invoiceId;

    private int position;

    @Column(name = "encounter_id")
    private UUID encounterId;

    @Column(name = "date_of_service")
    private LocalDate dateOfService;

    @Column(name = "provider_name")
    private String providerName;

    private String code;
    private String label;
    private int units;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    private BigDecimal amount;

    private String diagnoses;
    private String modifiers;

    @Column(name = "place_of_service")
    private String placeOfService;

    @Column(name = "list_price")
    private BigDecimal listPrice;

    @Column(name = "price_reason")
    private String priceReason;

    protected InvoiceLine() {}

    /**
     * A charge as it was reviewed.
     *
     * @param fee the price of one unit that the schedule has for the day; another one needs a reason
     */
    public InvoiceLine(int position, SignedCharges visit, ReviewedCharge charge, FeeSchedule.Fee fee) {
        Money price = charge.price() == null ? fee.amount() : charge.price();
        this.position = position;
        this.encounterId = visit.encounter().value();
        this.dateOfService = visit.dateOfService();
        this.providerName = visit.providerName();
        this.code = charge.code();
        this.label = fee.label();
        this.modifiers = String.join(" ", charge.modifiers());
        this.placeOfService = charge.placeOfService() == null ? OFFICE : charge.placeOfService();
        this.units = charge.units();
        this.unitPrice = price.amount();
        this.listPrice = fee.amount().amount();
        this.priceReason =
                price.equals(fee.amount()) ? null : charge.priceReason().strip();
        this.amount = price.times(charge.units()).amount();
        List<String> codes = charge.diagnosisPointers().stream()
                .map(pointer -> visit.diagnoses().get(pointer - 1).code())
                .toList();
        this.diagnoses = String.join(" ", codes);
    }

    void belongTo(Invoice invoice) {
        invoiceId = invoice.id();
    }

    public Money amount() {
        return Money.of(amount);
    }

    /** What it would be at the price of the schedule. */
    Money listed() {
        return Money.of(listPrice).times(units);
    }

    public EncounterId encounter() {
        return new EncounterId(encounterId);
    }

    public InvoiceView.Line view() {
        return new InvoiceView.Line(
                dateOfService,
                code,
                label,
                modifiers.isEmpty() ? List.of() : List.of(modifiers.split(" ")),
                placeOfService,
                units,
                Money.of(unitPrice),
                amount(),
                List.of(diagnoses.split(" ")),
                providerName,
                priceReason);
    }
}

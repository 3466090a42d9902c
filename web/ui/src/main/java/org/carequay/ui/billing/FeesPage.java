package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carequay.billing.FeeSchedule;
import org.carequay.billing.PayerClass;
import org.carequay.shared.Money;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** The prices of a day and a class of payer, in the address; a new price, and prices from a file. */
@Named
@ViewScoped
public class FeesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    @Inject
    private FeeSchedule fees;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    @Inject
    private FileIntake files;

    @Inject
    private FeeTrialFile trials;

    private LocalDate on;
    private PayerClass payer;
    private String code;
    private String label;
    private Money amount;
    private LocalDate from;
    private PayerClass newPayer = PayerClass.STANDARD;
    private Checked checked;
    private transient FeeSchedule.Trial trial;
    private transient Part file;
    private transient List<FeeSchedule.Fee> prices;

    /** A file that was looked at, and what holds where it says nothing. */
    private record Checked(byte[] file, LocalDate from, PayerClass payer) implements Serializable {}

    public List<FeeSchedule.Fee> getPrices() {
        if (prices == null) {
            prices = fees.on(getOn(), getPayer());
        }
        return prices;
    }

    public String add() {
        String written = code == null ? null : code.strip().toUpperCase(Locale.ROOT);
        fees.add(List.of(new FeeSchedule.Fee(written, label, amount, from, newPayer)));
        notices.doneBeforeRedirect("billingMsg", "fees.added", 1);
        return self(from, newPayer);
    }

    /** Shows what the file would do; nothing is added. */
    public void check() throws IOException {
        forget();
        files.take(file, bytes -> {
            trial = fees.tryFile(bytes, from, newPayer);
            checked = new Checked(bytes, from, newPayer);
            return null;
        });
    }

    /** Adds the prices of the file that was checked. */
    public String upload() {
        return files.take(checked.file(), bytes -> {
            notices.doneBeforeRedirect(
                    "billingMsg", "fees.added", fees.importFile(bytes, checked.from(), checked.payer()));
            return self(checked.from() == null ? dates.getToday() : checked.from(), checked.payer());
        });
    }

    /** Lets the checked file go. */
    public void forget() {
        checked = null;
        trial = null;
    }

    /** Sends what was found as CSV, every line of it. */
    public void download() throws IOException {
        trials.send(getTrial());
    }

    /** What the checked file would do; null without one. */
    public FeeSchedule.Trial getTrial() {
        if (trial == null && checked != null) {
            trial = fees.tryFile(checked.file(), checked.from(), checked.payer());
        }
        return trial;
    }

    /** How many lines would do that. */
    public long count(FeeSchedule.Effect effect) {
        return getTrial().count(effect);
    }

    public FeeSchedule.Effect[] getEffects() {
        return FeeSchedule.Effect.values();
    }

    /** The first lines, those that are refused before all others. */
    public List<FeeSchedule.TriedLine> getTried() {
        return Stream.concat(
                        getTrial().lines().stream().filter(line -> line.effect() == FeeSchedule.Effect.REFUSED),
                        getTrial().lines().stream().filter(line -> line.effect() != FeeSchedule.Effect.REFUSED))
                .limit(SHOWN)
                .toList();
    }

    /** Why a line is refused, in a sentence. */
    public String reasons(FeeSchedule.TriedLine line) {
        return trials.reasons(line);
    }

    private static String self(LocalDate day, PayerClass payer) {
        return "/app/billing/fees.xhtml?faces-redirect=true&on=" + day + "&payer=" + payer;
    }

    public PayerClass[] getPayers() {
        return PayerClass.values();
    }

    public LocalDate getOn() {
        return on == null ? dates.getToday() : on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public PayerClass getPayer() {
        return payer == null ? PayerClass.STANDARD : payer;
    }

    public void setPayer(PayerClass payer) {
        this.payer = payer;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public PayerClass getNewPayer() {
        return newPayer;
    }

    public void setNewPayer(PayerClass newPayer) {
        this.newPayer = newPayer;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}

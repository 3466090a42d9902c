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
import java.util.UUID;
import org.carequay.billing.CodePairs;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** Codes that are not billed together: the list, a new pair, pairs from a file, the end of a pair. */
@Named
@ViewScoped
public class CodePairsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/app/billing/code-pairs.xhtml?faces-redirect=true";

    @Inject
    private CodePairs pairs;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    @Inject
    private FileIntake files;

    private String text;
    private String columnOne;
    private String columnTwo;
    private boolean modifierAllowed;
    private LocalDate from;
    private transient Part file;
    private transient List<CodePairs.Pair> found;

    public List<CodePairs.Pair> getFound() {
        if (found == null) {
            found = pairs.find(text);
        }
        return found;
    }

    public String add() {
        pairs.add(List.of(new CodePairs.Pair(null, upper(columnOne), upper(columnTwo), modifierAllowed, from, null)));
        notices.doneBeforeRedirect("billingMsg", "pairs.added", 1);
        return SELF;
    }

    public String upload() throws IOException {
        return files.take(file, bytes -> {
            notices.doneBeforeRedirect("billingMsg", "pairs.added", pairs.importFile(bytes));
            return SELF;
        });
    }

    /** Today is the last day of the pair. */
    public String end(UUID pair) {
        pairs.end(pair, dates.getToday());
        notices.doneBeforeRedirect("billingMsg", "pairs.ended");
        return SELF;
    }

    private static String upper(String code) {
        return code == null ? null : code.strip().toUpperCase(Locale.ROOT);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getColumnOne() {
        return columnOne;
    }

    public void setColumnOne(String columnOne) {
        this.columnOne = columnOne;
    }

    public String getColumnTwo() {
        return columnTwo;
    }

    public void setColumnTwo(String columnTwo) {
        this.columnTwo = columnTwo;
    }

    public boolean isModifierAllowed() {
        return modifierAllowed;
    }

    public void setModifierAllowed(boolean modifierAllowed) {
        this.modifierAllowed = modifierAllowed;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}

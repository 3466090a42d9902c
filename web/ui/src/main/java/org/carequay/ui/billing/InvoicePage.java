package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.List;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceQuery;
import org.carequay.billing.InvoiceRow;
import org.carequay.billing.InvoiceService;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceView;
import org.carequay.billing.MovePermission;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentQuery;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.shared.PageRequest;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** One invoice: where it stands, what the next step needs, and all that happened to it. */
@Named
@ViewScoped
public class InvoicePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<InvoiceState> WAY = List.of(
            InvoiceState.PENDING_INVOICE,
            InvoiceState.PENDING_REDUCTION,
            InvoiceState.PENDING_CHEQUE,
            InvoiceState.CHEQUE_RECEIVED,
            InvoiceState.PAID);

    @Inject
    private InvoiceService invoices;

    @Inject
    private DocumentService documents;

    @Inject
    private SignedInUser user;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private String id;
    private long version;
    private MoveForm form;
    private transient InvoiceView view;
    private transient List<DocumentView> papers;

    /** A stage of the way to payment. */
    public record Stage(InvoiceState state, boolean done, boolean now) {}

    /** @throws org.carequay.shared.NotFound when there is no such invoice */
    public void open() {
        view = invoices.get(InvoiceId.parse(id));
        version = view.version();
        form = null;
        papers = null;
    }

    public InvoiceView getView() {
        if (view == null) {
            view = invoices.get(InvoiceId.parse(id));
        }
        return view;
    }

    public List<Stage> getStages() {
        InvoiceState now = getView().state();
        int reached = WAY.indexOf(now);
        return WAY.stream()
                .map(stage -> new Stage(stage, WAY.indexOf(stage) < reached || now == InvoiceState.PAID, stage == now))
                .toList();
    }

    /** The moves that the invoice knows now and the person may make. */
    public List<InvoiceState> getMoves() {
        return getView().next().stream()
                .filter(to -> user.can(MovePermission.of(getView().state(), to).key()))
                .sorted()
                .toList();
    }

    /** Moves on the way to payment stand out from those off it. */
    public boolean isOnward(InvoiceState to) {
        return WAY.contains(to) && !getView().state().suspended();
    }

    public String textKey(InvoiceState to) {
        return MoveForm.textKey(getView().state(), to);
    }

    /** Shows the form of that move. */
    public void choose(InvoiceState to) {
        form = new MoveForm(getView(), to, dates.getToday(), to == InvoiceState.PAID ? onSameCheque() : List.of());
    }

    public void move() {
        invoices.move(InvoiceId.parse(id), form.transition(version), form.key());
        open();
        notices.done("billingMsg", "move.done");
    }

    public void cancelMove() {
        form = null;
    }

    /** Invoices of the same firm whose cheque is here: one cheque may pay them together. */
    private List<InvoiceRow> onSameCheque() {
        PageRequest all = PageRequest.first(PageRequest.MAX_SIZE);
        return invoices.find(new InvoiceQuery(null, InvoiceState.CHEQUE_RECEIVED, null, null, all)).items().stream()
                .filter(row -> row.id().equals(getView().id()) || sharesCheque(row))
                .toList();
    }

    private boolean sharesCheque(InvoiceRow row) {
        if (row.firmName() == null || !row.firmName().equals(getView().firmName())) {
            return false;
        }
        return invoices.get(row.id()).cheques().stream()
                .anyMatch(c -> getView().cheques().contains(c));
    }

    /** Documents of the case that are about money: the invoice itself and reduction letters. */
    public List<DocumentView> getPapers() {
        if (papers == null) {
            papers = documents
                    .find(new DocumentQuery(
                            getView().caseFile() == null ? getView().patient().value() : null,
                            getView().caseFile() == null
                                    ? null
                                    : getView().caseFile().value(),
                            null,
                            null,
                            PageRequest.first(PageRequest.MAX_SIZE)))
                    .items();
        }
        return papers;
    }

    /** Reduction letters on file, for the agreement. */
    public List<DocumentView> getLetters() {
        return getPapers().stream()
                .filter(paper -> paper.kind() == DocumentKind.REDUCTION_LETTER || paper.kind() == DocumentKind.UPLOAD)
                .toList();
    }

    /** What part of the bill is offered, in whole per cent. */
    public int percentOf(InvoiceView.Offer offer) {
        return offer.amount()
                .amount()
                .movePointRight(2)
                .divide(getView().billed().amount(), 0, RoundingMode.HALF_UP)
                .intValue();
    }

    /** Whether an offer is not valid any more while the talks go on. */
    public boolean lapsed(InvoiceView.Offer offer) {
        return getView().state() == InvoiceState.PENDING_REDUCTION
                && offer.validUntil().isBefore(dates.getToday());
    }

    public MoveForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}

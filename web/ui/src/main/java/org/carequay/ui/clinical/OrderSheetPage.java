package org.carequay.ui.clinical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.clinical.OrderService;
import org.carequay.clinical.OrderStatus;
import org.carequay.clinical.OrderView;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.NoteContent;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;

/** Orders and referrals of a visit, or one of them, as the patient or the other practice gets them on paper. */
@Named
@RequestScoped
public class OrderSheetPage {
    @Inject
    private OrderService orders;

    @Inject
    private EncounterService encounters;

    @Inject
    private ClinicService clinics;

    private String id;
    private String order;
    private EncounterView visit;
    private List<OrderView> sheets;

    /** @throws NotFound when there is no such visit or order */
    public void open() {
        EncounterId encounter = EncounterId.parse(id);
        visit = encounters.get(encounter);
        sheets = orders.of(encounter).stream()
                .filter(one -> order == null
                        ? one.status() == OrderStatus.DRAFT || one.status() == OrderStatus.ACTIVE
                        : one.id().toString().equals(order))
                .toList();
        if (order != null && sheets.isEmpty()) {
            throw new NotFound("order");
        }
    }

    public EncounterView getVisit() {
        return visit;
    }

    public List<OrderView> getSheets() {
        return sheets;
    }

    public ClinicView getClinic() {
        return clinics.current();
    }

    /** What the code says in the note of the visit; empty when the note does not have it any more. */
    public String describe(String code) {
        return visit.note().diagnoses().stream()
                .filter(one -> one.code().equals(code))
                .map(NoteContent.Diagnosis::description)
                .findFirst()
                .orElse("");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order == null || order.isBlank() ? null : order;
    }
}

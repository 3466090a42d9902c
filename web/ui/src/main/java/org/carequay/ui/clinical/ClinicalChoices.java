package org.carequay.ui.clinical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.clinical.AllergyCategory;
import org.carequay.clinical.ClinicalStatus;
import org.carequay.clinical.Criticality;
import org.carequay.clinical.FollowUpUnit;
import org.carequay.clinical.MedicationStatus;
import org.carequay.clinical.OrderCategory;
import org.carequay.clinical.OrderPriority;

/** What the cards offer to choose from. */
@Named
@ApplicationScoped
public class ClinicalChoices {
    public List<ClinicalStatus> getStatuses() {
        return List.of(ClinicalStatus.values());
    }

    public List<MedicationStatus> getMedicationStatuses() {
        return List.of(MedicationStatus.values());
    }

    public List<AllergyCategory> getAllergyCategories() {
        return List.of(AllergyCategory.values());
    }

    public List<Criticality> getCriticalities() {
        return List.of(Criticality.values());
    }

    public List<OrderCategory> getOrderCategories() {
        return List.of(OrderCategory.values());
    }

    public List<OrderPriority> getPriorities() {
        return List.of(OrderPriority.values());
    }

    public List<FollowUpUnit> getFollowUpUnits() {
        return List.of(FollowUpUnit.values());
    }
}

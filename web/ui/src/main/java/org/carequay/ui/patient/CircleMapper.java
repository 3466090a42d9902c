package org.carequay.ui.patient;

import java.time.LocalDate;
import java.util.List;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageView;
import org.carequay.patient.TypedDate;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.PostalAddress;

/** Turns the fields of coverages and contacts into details and back. */
final class CircleMapper {
    private CircleMapper() {}

    /** Whether somebody began to fill it in. */
    static boolean begun(CoverageForm form) {
        return form.getPayer() != null || form.getMemberId() != null || form.getGroupNumber() != null;
    }

    static boolean begun(ContactForm form) {
        return form.getName() != null || form.getPhone() != null || form.getEmail() != null;
    }

    static CoverageDetails details(CoverageForm form, LocalDate today) {
        return new CoverageDetails(
                form.getOrder(),
                form.getPayer(),
                form.getMemberId(),
                form.getGroupNumber(),
                form.getSubscriber(),
                form.getRelation(),
                day(form.getSubscriberBirthDate(), today),
                DatePeriod.of(day(form.getStart(), today), day(form.getEnd(), today)));
    }

    static CoverageForm fields(CoverageView view, DayText days) {
        CoverageDetails details = view.details();
        CoverageForm form = new CoverageForm();
        form.setOrder(details.order());
        form.setPayer(details.payer());
        form.setMemberId(details.memberId());
        form.setGroupNumber(details.groupNumber());
        form.setRelation(details.relation());
        form.setSubscriber(details.subscriber());
        form.setSubscriberBirthDate(days.of(details.subscriberBirthDate()));
        form.setStart(days.of(DatePeriod.start(details.period())));
        form.setEnd(days.of(DatePeriod.end(details.period())));
        return form;
    }

    static ContactDetails details(ContactForm form) {
        boolean placed = form.getLine1() != null
                || form.getCity() != null
                || form.getState() != null
                || form.getPostalCode() != null;
        PostalAddress address = placed
                ? new PostalAddress(
                        form.getLine1() == null ? List.of() : List.of(form.getLine1()),
                        form.getCity(),
                        form.getState(),
                        form.getPostalCode())
                : null;
        return new ContactDetails(
                form.getRole(), form.getRelation(), form.getName(), form.getPhone(), form.getEmail(), address);
    }

    static ContactForm fields(ContactDetails details) {
        ContactForm form = new ContactForm();
        form.setRole(details.role());
        form.setRelation(details.relation());
        form.setName(details.name());
        form.setPhone(details.phone());
        form.setEmail(details.email());
        PostalAddress address = details.address();
        if (address != null) {
            form.setLine1(String.join(", ", address.line()));
            form.setCity(address.city());
            form.setState(address.state());
            form.setPostalCode(address.postalCode());
        }
        return form;
    }

    private static LocalDate day(String typed, LocalDate today) {
        return TypedDate.day(typed, today).orElse(null);
    }
}

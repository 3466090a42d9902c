package org.carequay.api.recall;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.api.paging.Versions;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.recall.ContactOutcome;
import org.carequay.recall.ContactWay;
import org.carequay.recall.NewContact;
import org.carequay.recall.RecallEvent;
import org.carequay.recall.RecallId;
import org.carequay.recall.RecallQuery;
import org.carequay.recall.RecallReason;
import org.carequay.recall.RecallState;
import org.carequay.recall.RecallTypeId;
import org.carequay.recall.Recalls;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/recalls}: who is to be called back. */
@Path("/v1/recalls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Recalls")
public class RecallResource {
    @EJB
    private Recalls recalls;

    /** What the list is narrowed by. */
    public static class Filter {
        @QueryParam("state")
        private Set<RecallState> states;

        @QueryParam("type")
        private RecallTypeId type;

        @QueryParam("patient")
        private PatientId patient;

        @QueryParam("overdue")
        private boolean overdue;

        @QueryParam("call")
        private boolean call;

        @QueryParam("dueTo")
        private LocalDate dueTo;

        RecallQuery query(PageQuery page) {
            Set<RecallState> wanted = states == null ? EnumSet.noneOf(RecallState.class) : states;
            return new RecallQuery(wanted, type, patient, overdue, call, dueTo, page.request());
        }
    }

    /** Somebody tried to reach the patient; {@code writeOn}: when they are written to next, null for never again. */
    public record Contact(Long version, ContactWay way, ContactOutcome outcome, String note, LocalDate writeOn) {}

    /** Another day on which it is due. */
    public record Due(Long version, LocalDate dueOn) {}

    /** Nobody is called back: DECLINED or NOT_NEEDED. */
    public record Stop(Long version, RecallReason reason, String note) {}

    /** Which recalls nobody is called back for, and why; it names a kind, a patient, those overdue or those to be called. */
    public record StopAll(UUID type, UUID patient, boolean overdue, boolean call, RecallReason reason, String note) {}

    /** How many ended. */
    public record Stopped(int stopped) {}

    /** An act that says nothing but which version it saw. */
    public record Step(Long version) {}

    @GET
    @Requires(Permission.PATIENT_READ)
    @Operation(summary = "Recalls, the longest due first; state may be given more than once")
    public PageBody<RecallBody> find(@BeanParam Filter filter, @BeanParam PageQuery page) {
        return PageBody.of(recalls.find(filter.query(page)), RecallBody::of);
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Answers
    @Operation(summary = "Call somebody back on a day that no rule says")
    public RecallBody add(RecallInput input) {
        return RecallBody.of(recalls.add(
                input.patient() == null ? null : new PatientId(input.patient()),
                RecallTypeId.of(input.type()),
                input.caseFile() == null ? null : new CaseId(input.caseFile()),
                input.dueOn(),
                input.note()));
    }

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("{id}")
    @Operation(summary = "One recall")
    public RecallBody get(@PathParam("id") RecallId id) {
        return RecallBody.of(recalls.get(id));
    }

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("{id}/history")
    @Operation(summary = "Its states, dates and contacts, the last first")
    public List<RecallEvent> history(@PathParam("id") RecallId id) {
        return recalls.history(id);
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Path("{id}/contacts")
    @Operation(summary = "Take down that somebody tried to reach the patient")
    public RecallBody contacted(
            @PathParam("id") RecallId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Contact contact) {
        return RecallBody.of(recalls.contacted(
                id,
                Versions.seen(contact.version(), ifMatch),
                new NewContact(contact.way(), contact.outcome(), contact.note(), contact.writeOn())));
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Path("{id}/due")
    @Operation(summary = "Choose another day; no rule changes it any more")
    public RecallBody due(@PathParam("id") RecallId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Due due) {
        return RecallBody.of(recalls.changeDue(id, Versions.seen(due.version(), ifMatch), due.dueOn()));
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Path("{id}/stop")
    @Operation(summary = "Nobody is called back")
    public RecallBody stop(@PathParam("id") RecallId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Stop stop) {
        return RecallBody.of(recalls.stop(id, Versions.seen(stop.version(), ifMatch), stop.reason(), stop.note()));
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Path("stop")
    @Operation(summary = "Nobody is called back for any of those; what has a visit stays")
    public Stopped stopAll(StopAll stop) {
        RecallQuery query = new RecallQuery(
                Set.of(),
                RecallTypeId.of(stop.type()),
                stop.patient() == null ? null : new PatientId(stop.patient()),
                stop.overdue(),
                stop.call(),
                null,
                PageRequest.first(1));
        return new Stopped(recalls.stopAll(query, stop.reason(), stop.note()));
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Path("{id}/resume")
    @Operation(summary = "Take back that it was stopped")
    public RecallBody resume(
            @PathParam("id") RecallId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Step step) {
        return RecallBody.of(recalls.resume(id, Versions.seen(step.version(), ifMatch)));
    }
}

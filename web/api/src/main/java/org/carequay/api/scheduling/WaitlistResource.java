package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.api.paging.Versions;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.OfferedPlace;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.WaitlistEntryId;
import org.carequay.scheduling.WaitlistOffers;
import org.carequay.scheduling.WaitlistPriority;
import org.carequay.scheduling.WaitlistQuery;
import org.carequay.scheduling.WaitlistService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.SiteId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/waitlist}: who waits for a visit; free times are offered to them by themselves. */
@Path("/v1/waitlist")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class WaitlistResource {
    @EJB
    private WaitlistService waitlist;

    @EJB
    private WaitlistOffers offers;

    @Context
    private UriInfo uri;

    /** The time to be offered; empty: the earliest that suits. */
    public record Place(UUID provider, UUID site, Instant start) {
        boolean isEmpty() {
            return provider == null && site == null && start == null;
        }

        private OfferedPlace place() {
            return new OfferedPlace(
                    provider == null ? null : new ProviderId(provider), site == null ? null : new SiteId(site), start);
        }
    }

    /** What the list is narrowed by; {@code ended=yes}: who waits no more. */
    public static class Filter {
        @QueryParam("provider")
        private ProviderId provider;

        @QueryParam("visitType")
        private VisitTypeId visitType;

        @QueryParam("priority")
        private WaitlistPriority priority;

        @QueryParam("patient")
        private PatientId patient;

        @QueryParam("ended")
        private String ended;
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(
            summary =
                    "Who waits, in the order in which they are offered times; with ended=yes who waits no more, the latest first")
    public PageBody<WaitlistBody> find(@BeanParam Filter filter, @BeanParam PageQuery page) {
        WaitlistQuery query = new WaitlistQuery(
                filter.provider,
                filter.visitType,
                filter.priority,
                filter.patient,
                "yes".equals(filter.ended),
                page.request());
        return PageBody.of(waitlist.find(query), WaitlistBody::of);
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Path("{id}")
    @Operation(summary = "One entry, with its open offer")
    public WaitlistBody get(@PathParam("id") WaitlistEntryId id) {
        return WaitlistBody.of(waitlist.get(id));
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Answers
    @Operation(summary = "Put a patient on the list")
    public WaitlistBody add(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, WaitlistInput input) {
        return WaitlistBody.of(waitlist.add(input.wish(), IdempotencyKey.text(key)));
    }

    @PUT
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("{id}")
    @Operation(summary = "Replace what is wished for; the patient stays, and so does the time since which they wait")
    public WaitlistBody change(
            @PathParam("id") WaitlistEntryId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WaitlistInput input) {
        return WaitlistBody.of(waitlist.change(id, Versions.seen(input.version(), ifMatch), input.wish()));
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("{id}/withdraw")
    @Operation(summary = "Take the patient off the list; a time that is held for them is free again")
    public WaitlistBody withdraw(
            @PathParam("id") WaitlistEntryId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            VisitInputs.Step input) {
        return WaitlistBody.of(waitlist.withdraw(id, Versions.seen(input.version(), ifMatch)));
    }

    @GET
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("{id}/times")
    @Operation(summary = "The earliest free times that suit, at most twelve")
    public PageBody<SlotBody> times(@PathParam("id") WaitlistEntryId id) {
        return PageBody.all(offers.times(id), SlotBody::of);
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("{id}/offer")
    @Operation(
            summary =
                    "Hold and offer the earliest time that suits, or the one that is named, now and out of turn; the answer holds the link")
    public WaitlistBody offer(@PathParam("id") WaitlistEntryId id, Place place) {
        WaitlistOffers.Made made =
                place == null || place.isEmpty() ? offers.offer(id) : offers.offer(id, place.place());
        return WaitlistBody.of(made.entry(), WaitlistOfferResource.address(uri, made.token()));
    }
}

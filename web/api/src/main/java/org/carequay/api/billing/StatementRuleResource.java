package org.carequay.api.billing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.billing.StatementRecipient;
import org.carequay.billing.StatementRules;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.FirmId;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Ids;
import org.carequay.shared.Money;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/statement-rules}: from which amount on, what is said at which age, and who gets no statement. */
@Path("/v1/statement-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class StatementRuleResource {
    @EJB
    private StatementRules rules;

    /** Who owes less than {@code minimum} gets no statement. */
    public record Settings(Long version, Money minimum) {
        static Settings of(StatementRules.Settings settings) {
            return new Settings(settings.version(), settings.minimum());
        }
    }

    /** What a statement says whose oldest invoice is {@code fromDays} old or more. */
    public record AgeText(UUID id, StatementRecipient recipient, Integer fromDays, String language, String text) {
        static AgeText of(StatementRules.AgeText text) {
            return new AgeText(text.id(), text.recipient(), text.fromDays(), text.language(), text.text());
        }
    }

    /** Whom no statement is to be sent about: one of {@code case}, {@code patient} and {@code firm}. */
    public record NewHold(
            @JsonbProperty("case") UUID caseFile, UUID patient, UUID firm, String reason, LocalDate until) {
        private StatementRules.NewHold hold() {
            return new StatementRules.NewHold(
                    CaseId.of(caseFile),
                    patient == null ? null : PatientId.of(patient),
                    firm == null ? null : new FirmId(firm),
                    reason,
                    until);
        }
    }

    /** Somebody who gets no statement. */
    public record Hold(
            UUID id,
            @JsonbProperty("case") UUID caseFile,
            UUID patient,
            UUID firm,
            String about,
            String reason,
            LocalDate until,
            Instant madeAt,
            String madeBy) {
        static Hold of(StatementRules.Hold hold) {
            return new Hold(
                    hold.id(),
                    hold.caseFile(),
                    hold.patient(),
                    hold.firm(),
                    hold.about(),
                    hold.reason(),
                    hold.until(),
                    hold.madeAt(),
                    hold.madeBy());
        }
    }

    @GET
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "What holds for every statement run")
    public Settings settings() {
        return Settings.of(rules.settings());
    }

    @PUT
    @Requires(Permission.STATEMENT_RUN)
    @Operation(summary = "Change what holds for every statement run")
    public Settings change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Settings input) {
        return Settings.of(
                rules.change(new StatementRules.Settings(Versions.seen(input.version(), ifMatch), input.minimum())));
    }

    @GET
    @Requires(Permission.BILLING_READ)
    @Path("texts")
    @Operation(summary = "What statements say at which age")
    public PageBody<AgeText> texts() {
        return PageBody.all(rules.texts(), AgeText::of);
    }

    @PUT
    @Requires(Permission.STATEMENT_RUN)
    @Path("texts")
    @Operation(summary = "Add a text, or replace the one for the same recipient, days and language")
    public AgeText put(AgeText input) {
        return AgeText.of(rules.put(new StatementRules.AgeText(
                null,
                input.recipient(),
                input.fromDays() == null ? -1 : input.fromDays(),
                input.language(),
                input.text())));
    }

    @POST
    @Requires(Permission.STATEMENT_RUN)
    @Path("texts/{id}/remove")
    @Operation(summary = "Remove a text")
    public void remove(@PathParam("id") String id) {
        rules.remove(Ids.parse("statement text", id));
    }

    @GET
    @Requires(Permission.BILLING_READ)
    @Path("holds")
    @Operation(summary = "Who gets no statement")
    public PageBody<Hold> holds() {
        return PageBody.all(rules.holds(), Hold::of);
    }

    @POST
    @Requires(Permission.STATEMENT_RUN)
    @Path("holds")
    @Answers
    @Operation(summary = "Send no statements about a case, a patient or a law firm")
    public Hold hold(NewHold input) {
        return Hold.of(rules.hold(input.hold()));
    }

    @POST
    @Requires(Permission.STATEMENT_RUN)
    @Path("holds/{id}/release")
    @Operation(summary = "Send statements again")
    public void release(@PathParam("id") String id) {
        rules.release(Ids.parse("statement hold", id));
    }
}

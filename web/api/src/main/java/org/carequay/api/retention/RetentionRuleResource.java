package org.carequay.api.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.carequay.api.paging.PageBody;
import org.carequay.api.security.FreshToken;
import org.carequay.retention.RetentionRules;
import org.carequay.retention.RetentionRules.Rule;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/retention-rules}. Changing them wants a token that was issued within five minutes. */
@Path("/v1/retention-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class RetentionRuleResource {
    @EJB
    private RetentionRules rules;

    @Inject
    private FreshToken token;

    @GET
    @Requires(Permission.RECORD_DELETE)
    @Operation(summary = "How long the clinic keeps what it has; null is for ever")
    public PageBody<Rule> all() {
        return PageBody.all(rules.all(), Function.identity());
    }

    @PUT
    @Requires(Permission.RECORD_DELETE)
    @Operation(summary = "Change the rules that are named: years after the last activity, days for exports")
    public PageBody<Rule> change(RulesInput input) {
        List<RuleInput> items = input.items() == null ? List.of() : input.items();
        rules.change(items.stream().map(RuleInput::rule).toList(), token.proof());
        return all();
    }
}

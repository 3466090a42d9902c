package org.carequay.security.internal;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.carequay.security.SecretTokens;
import org.carequay.security.SignOnRole;
import org.carequay.security.SignOnService;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.NotFound;

/** Talks to the provider without a transaction, and lets in, or refuses, in one. */
@Stateless
@PermitAll
@Local(SignOnService.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOnServiceBean implements SignOnService {
    private static final int MAX_LENGTH = 200;
    private static final int MAX_CODE = 4_000;
    private static final int MAX_NAME = 120;

    @Inject
    private SignOnRows rows;

    @Inject
    private ProviderClient provider;

    @Inject
    private SignOnAttempts attempts;

    @Inject
    private Clock clock;

    @Override
    public List<Provider> providers(String email) {
        return email == null || email.length() > MAX_LENGTH || email.indexOf('@') < 1
                ? List.of()
                : rows.providers(domain(email.strip()));
    }

    @Override
    public Departure depart(String clinic, URI callback) {
        SignOnRows.Setup setup = setup(clinic);
        OIDCProviderMetadata metadata = provider.metadata(setup.issuer());
        Pending pending = new Pending(clinic, SecretTokens.next(), SecretTokens.next(), SecretTokens.next());
        AuthenticationRequest request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email", "profile"),
                        new ClientID(setup.clientId()),
                        callback)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .build();
        return new Departure(request.toURI(), pending);
    }

    @Override
    public Arrival arrive(Pending pending, String code, URI callback, String address) {
        SignOnRows.Setup setup = setup(pending.clinic());
        try {
            return let(setup, claims(setup, pending, code, callback), address);
        } catch (DomainRefusal refusal) {
            if (refusal.code().equals("sso-refused")) {
                attempts.refused(setup.clinic(), "token", address);
            }
            throw refusal;
        }
    }

    private IDTokenClaimsSet claims(SignOnRows.Setup setup, Pending pending, String code, URI callback) {
        if (code == null || code.isEmpty() || code.length() > MAX_CODE) {
            throw new DomainRefusal("sso-refused");
        }
        OIDCProviderMetadata metadata = provider.metadata(setup.issuer());
        TokenRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        authentication(setup, metadata),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), callback, new CodeVerifier(pending.verifier())))
                .build();
        TokenResponse answer = provider.token(request);
        if (!answer.indicatesSuccess() || !(answer instanceof OIDCTokenResponse tokens)) {
            throw new DomainRefusal("sso-refused");
        }
        JWT token = tokens.getOIDCTokens().getIDToken();
        if (token == null) {
            throw new DomainRefusal("sso-refused");
        }
        return ProviderTokens.checked(
                token.getParsedString(),
                setup.issuer(),
                setup.clientId(),
                pending.nonce(),
                provider.keys(metadata),
                clock.now());
    }

    private Arrival let(SignOnRows.Setup setup, IDTokenClaimsSet claims, String address) {
        SignOnRole role = null;
        if (setup.roleClaim() != null) {
            role = ProviderTokens.role(claims, setup.roleClaim(), setup.roles()).orElse(null);
            if (role == null) {
                attempts.refused(setup.clinic(), "no-role", address);
                throw new DomainRefusal("sso-unknown");
            }
        }
        String email = ProviderTokens.verifiedEmail(claims).orElse(null);
        boolean provision = setup.provision()
                && role != null
                && email != null
                && setup.domains().contains(domain(email));
        SignOnAttempts.Outcome outcome = attempts.enter(new SignOnAttempts.Named(
                setup.clinic(),
                setup.issuer(),
                claims.getSubject().getValue(),
                email,
                name(claims, email),
                role,
                provision,
                address));
        if (outcome.why() != null) {
            throw new DomainRefusal(outcome.why().equals("elsewhere") ? "sso-elsewhere" : "sso-unknown");
        }
        return new Arrival(
                attempts.account(setup.clinic(), outcome.account()).stream().toList(),
                setup.trustFactor() && ProviderTokens.isFactorShown(claims, setup.acr()));
    }

    private SignOnRows.Setup setup(String clinic) {
        return rows.of(clinic).orElseThrow(() -> new NotFound("sign-on"));
    }

    private static ClientAuthentication authentication(SignOnRows.Setup setup, OIDCProviderMetadata metadata) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic
                ? new ClientSecretBasic(new ClientID(setup.clientId()), new Secret(setup.secret()))
                : new ClientSecretPost(new ClientID(setup.clientId()), new Secret(setup.secret()));
    }

    private static String name(IDTokenClaimsSet claims, String email) {
        String name = claims.getStringClaim("name");
        String shown = name == null || name.isBlank() ? email : name.strip();
        return shown == null || shown.length() <= MAX_NAME ? shown : shown.substring(0, MAX_NAME);
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}

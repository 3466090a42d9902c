package org.carequay.vault.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.carequay.shared.DomainRefusal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The stores that the environment tells of. {@code CAREQUAY_DOCUMENT_STORE}: {@code file} (files below
 * {@code CAREQUAY_DOCUMENT_DIR}, else below the server's data folder) or {@code s3} ({@code CAREQUAY_S3_…}). An object stays
 * where it was put; both stores can be read when both are there.
 */
@ApplicationScoped
public class Stores {
    private final Map<String, String> environment;
    private volatile FileStore files;
    private volatile S3Store bucket;

    public Stores() {
        this(System.getenv());
    }

    Stores(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Where new objects go. */
    ObjectStore current() {
        return of(
                "s3".equalsIgnoreCase(setting("CAREQUAY_DOCUMENT_STORE").orElse("file"))
                        ? S3Store.KIND
                        : FileStore.KIND);
    }

    /** @throws DomainRefusal {@code store-down} when that store is not there any more */
    ObjectStore of(String kind) {
        if (FileStore.KIND.equals(kind)) {
            return files();
        }
        return bucket();
    }

    private FileStore files() {
        FileStore known = files;
        if (known == null) {
            known = new FileStore(setting("CAREQUAY_DOCUMENT_DIR")
                    .map(Path::of)
                    .orElseGet(() -> Path.of(System.getProperty("jboss.server.data.dir", "."), "documents")));
            files = known;
        }
        return known;
    }

    private S3Store bucket() {
        S3Store known = bucket;
        if (known == null) {
            String name = setting("CAREQUAY_S3_BUCKET").orElseThrow(() -> new DomainRefusal("store-down"));
            known = new S3Store(client(), name);
            bucket = known;
        }
        return known;
    }

    private S3Client client() {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(setting("CAREQUAY_S3_REGION").orElse("us-east-1")))
                // Gateways of other makers know no trailing checksums; what is kept authenticates itself.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        setting("CAREQUAY_S3_ENDPOINT").ifPresent(endpoint -> builder.endpointOverride(URI.create(endpoint))
                .forcePathStyle(true));
        setting("CAREQUAY_S3_ACCESS_KEY")
                .ifPresent(
                        key -> builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                                key, setting("CAREQUAY_S3_SECRET_KEY").orElse("")))));
        return builder.build();
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}

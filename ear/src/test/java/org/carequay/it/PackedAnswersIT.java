package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What everybody gets alike is sent packed; pages, which hold tokens, are not. */
@ExtendWith(RunningCareQuay.class)
class PackedAnswersIT {
    private static final Pattern STYLE = Pattern.compile("href=\"(/carequay/[^\"]*css/carequay[.]css[^\"]*)\"");

    @Test
    void stylesArePackedAndPagesAreNot() throws IOException, InterruptedException {
        URI page = URI.create(RunningCareQuay.server().baseUrl() + "/login.xhtml");
        HttpResponse<byte[]> signIn = get(page);
        assertThat(signIn.headers().firstValue("Content-Encoding")).isEmpty();
        Matcher style = STYLE.matcher(new String(signIn.body(), StandardCharsets.UTF_8));
        assertThat(style.find()).isTrue();

        HttpResponse<byte[]> packed = get(page.resolve(style.group(1).replace("&amp;", "&")));
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .contains("--cq-surface");
    }

    private static HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}

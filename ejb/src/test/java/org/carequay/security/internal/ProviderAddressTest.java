package org.carequay.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderAddressTest {
    private final ProviderAddress nobody = new ProviderAddress(null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://10.1.2.3/",
                "https://192.168.0.9/",
                "https://172.16.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://0.0.0.0/",
                "https://0.1.2.3/",
                "https://100.64.0.1/",
                "https://224.0.0.1/",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://2130706433/",
                "http://93.184.215.14/",
                "ftp://93.184.215.14/",
                "file:///etc/passwd",
                "https://user@93.184.215.14/",
                "https:///x",
                "https://no-such-host.invalid/"
            })
    void whatIsInsideOrNotHttpsIsNotAsked(String address) {
        assertThat(nobody.allows(URI.create(address))).isFalse();
    }

    @Test
    void aPublicAddressIsAskedByHttps() {
        assertThat(nobody.allows(URI.create("https://93.184.215.14/realm"))).isTrue();
    }

    @Test
    void aNamedHostMayBeInside() {
        ProviderAddress named = new ProviderAddress(" 10.1.2.3, LOCALHOST");
        assertThat(named.allows(URI.create("https://10.1.2.3/adfs"))).isTrue();
        assertThat(named.allows(URI.create("http://10.1.2.3/adfs")))
                .as("in the clear over the network")
                .isFalse();
        assertThat(named.allows(URI.create("http://localhost:8080/"))).isTrue();
        assertThat(named.allows(URI.create("https://10.1.2.4/"))).isFalse();
    }
}

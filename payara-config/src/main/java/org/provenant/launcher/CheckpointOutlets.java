package org.provenant.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where signed checkpoints are sent to beside the data folder.
 *
 * @param properties what the application is told
 */
record CheckpointOutlets(Map<String, String> properties) {

    private static final List<String> WEB = List.of("https", "http");
    private static final List<String> MAIL = List.of("smtps", "smtp");

    /** Set together or not at all. */
    private static final List<String> MAILING = List.of("PROVENANT_SMTP_URL", "PROVENANT_MAIL_FROM");

    CheckpointOutlets {
        properties = Map.copyOf(properties);
    }

    /** @throws StartRefused if an address cannot be one, or mail is set in part only */
    static CheckpointOutlets of(Function<String, Optional<String>> given) {
        given.apply("PROVENANT_CHECKPOINT_WEBHOOK")
                .ifPresent(address -> require(address, "PROVENANT_CHECKPOINT_WEBHOOK", WEB));
        given.apply("PROVENANT_SMTP_URL").ifPresent(address -> require(address, "PROVENANT_SMTP_URL", MAIL));
        var missing =
                MAILING.stream().filter(name -> given.apply(name).isEmpty()).toList();
        if (!missing.isEmpty() && missing.size() < MAILING.size()) {
            throw new StartRefused("outlets.mailIncomplete", missing.get(0));
        }
        return new CheckpointOutlets(
                Stream.concat(Stream.of("PROVENANT_CHECKPOINT_WEBHOOK", "PROVENANT_CHECKPOINT_MAIL"), MAILING.stream())
                        .filter(name -> given.apply(name).isPresent())
                        .collect(Collectors.toMap(CheckpointOutlets::property, name -> given.apply(name)
                                .orElseThrow())));
    }

    private static String property(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The address may hold a password, so it is not repeated. */
    private static void require(String address, String name, List<String> schemes) {
        try {
            var read = new URI(address);
            if (read.getHost() != null && schemes.contains(read.getScheme())) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new StartRefused(e, "outlets.addressInvalid", name, schemes.get(0));
        }
        throw new StartRefused("outlets.addressInvalid", name, schemes.get(0));
    }
}

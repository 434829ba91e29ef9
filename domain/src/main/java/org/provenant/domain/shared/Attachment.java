package org.provenant.domain.shared;

import java.io.Serializable;

/**
 * A file that was found harmless and kept.
 *
 * @param name the name under which it is handed out; its ending suits the type
 * @param size bytes
 * @param digest SHA-256 of the bytes, under which the file store keeps them
 */
public record Attachment(String name, AttachmentType type, long size, FileDigest digest) implements Serializable {}

import Glibc
import TestSupport

/// A folder whose disk has room for a quarter of a megabyte.
final class TinyDisk {
  /// The folder, which the disk is mounted on.
  let folder: TemporaryFolder

  /// Whether this process may mount a disk.
  static let isPossible = (try? TinyDisk()) != nil

  init() throws {
    folder = try TemporaryFolder()
    let code = unsafe "size=256k".withCString { options in
      unsafe mount("tmpfs", folder.path, "tmpfs", 0, options)
    }
    guard code == 0 else { throw Refusal() }
  }

  /// Lets nobody write to the disk from now on, whatever their rights.
  func makeReadOnly() throws {
    let flags = UInt(MS_REMOUNT | MS_RDONLY)
    guard unsafe mount(nil, folder.path, nil, flags, nil) == 0 else { throw Refusal() }
  }

  deinit { unsafe umount2(folder.path, Int32(MNT_DETACH)) }
}

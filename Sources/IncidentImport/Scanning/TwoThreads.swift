import Dispatch
import Synchronization

/// Work that is made on one thread and used on another, a few batches ahead.
enum TwoThreads {
  /// Has batches made on a thread of its own while the calling thread uses them, in order.
  ///
  /// Both closures have ended when this returns or throws. Neither is called twice at once, and what
  /// they share must not be touched by both.
  ///
  /// - Parameters:
  ///   - make: Gives the next batch; nil at the end.
  ///   - use: Uses a batch.
  /// - Throws: The first error of either closure.
  static func run<Batch: Sendable>(
    making make: () throws -> Batch?, using use: (Batch) throws -> Void
  ) throws {
    let exchange = Exchange<Batch>()
    try withoutActuallyEscaping(make) { make in
      // The queue calls it while this function waits: no two threads use it at once. It is let go
      // before that wait ends, since it must not outlive it, which the queue's own block may do.
      nonisolated(unsafe) var making: (() throws -> Batch?)? = make
      DispatchQueue.global(qos: .userInitiated).async {
        exchange.fill { unsafe try making?() }
        unsafe making = nil
        exchange.end()
      }
      defer { exchange.waitForEnd() }
      while let batch = try exchange.next() {
        do {
          try use(batch)
        } catch {
          exchange.stop()
          throw error
        }
      }
    }
  }
}

/// Where batches wait between the two threads.
private final class Exchange<Batch: Sendable>: Sendable {
  private struct State {
    var waiting: [Batch] = []
    var error: (any Error)?
    var isComplete = false
    var isStopped = false
  }

  private let state = Mutex(State())
  /// Counts what there is to take: a batch, or the end.
  private let filled = DispatchSemaphore(value: 0)
  /// Counts the places for batches.
  ///
  /// It starts at none and is given them: a semaphore that ends with less than it started with ends
  /// the process.
  private let free = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  init() { for _ in 0..<4 { free.signal() } }

  /// Puts in batches until there are no more, one fails, or nobody wants them.
  func fill(_ make: () throws -> Batch?) {
    defer {
      state.withLock { $0.isComplete = true }
      filled.signal()
    }
    do {
      while let batch = try make() {
        free.wait()
        let isStopped = state.withLock { state in
          if !state.isStopped { state.waiting.append(batch) }
          return state.isStopped
        }
        if isStopped { return }
        filled.signal()
      }
    } catch {
      state.withLock { $0.error = error }
    }
  }

  /// Takes out the next batch; nil at the end.
  func next() throws -> Batch? {
    filled.wait()
    return try state.withLock { state in
      if !state.waiting.isEmpty {
        free.signal()
        return state.waiting.removeFirst()
      }
      if let error = state.error { throw error }
      return nil
    }
  }

  /// Says that no more batches are wanted.
  func stop() {
    state.withLock { $0.isStopped = true }
    free.signal()
  }

  /// Says that no more batches are made.
  func end() { ended.signal() }

  /// Waits until no more batches are made.
  func waitForEnd() { ended.wait() }
}

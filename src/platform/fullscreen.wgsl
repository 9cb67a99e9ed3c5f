// One triangle that covers the canvas, by the names that the engine's blitting and tone mapping
// import. Corners lie at (-1, 1), (-1, -3) and (3, 1); what is outside the canvas is cut off.

#define_import_path bevy_core_pipeline::fullscreen_vertex_shader

struct FullscreenVertexOutput {
    @builtin(position) position: vec4<f32>,
    @location(0) uv: vec2<f32>,
}

@vertex
fn fullscreen_vertex_shader(@builtin(vertex_index) corner: u32) -> FullscreenVertexOutput {
    let right = select(0.0, 2.0, corner == 2u);
    let down = select(0.0, 2.0, corner == 1u);
    var out: FullscreenVertexOutput;
    out.position = vec4(2.0 * right - 1.0, 1.0 - 2.0 * down, 0.0, 1.0);
    out.uv = vec2(right, down);
    return out;
}

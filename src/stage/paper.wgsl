// Cut paper: triangles that ride on bones, in two lights, with grain.

#import bevy_sprite::{
    mesh2d_functions as mesh_functions,
    mesh2d_view_bindings::view,
}

struct Hold {
    // Two vectors a bone: a b c d, and e f with opacity and how far its lamps are on.
    bones: array<vec4<f32>, 256>,
    tint: vec4<f32>,
}

@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> hold: Hold;
@group(#{MATERIAL_BIND_GROUP}) @binding(1) var grain: texture_2d<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(2) var grain_sampler: sampler;

struct Vertex {
    @builtin(instance_index) instance_index: u32,
    // x and y in the bone's coordinates, y down; z is the bone's number.
    @location(0) position: vec3<f32>,
    // How far a shadow falls; z is the rank of a window.
    @location(1) fall: vec3<f32>,
    @location(2) ink: vec4<f32>,
    @location(3) lit: vec4<f32>,
}

struct Cut {
    @builtin(position) position: vec4<f32>,
    @location(0) color: vec4<f32>,
    @location(1) paper: vec2<f32>,
}

fn linear(color: vec3<f32>) -> vec3<f32> {
    let low = color / 12.92;
    let high = pow((color + 0.055) / 1.055, vec3<f32>(2.4));
    return select(high, low, color <= vec3<f32>(0.04045));
}

@vertex
fn vertex(vertex: Vertex) -> Cut {
    var out: Cut;
    let bone = u32(vertex.position.z + 0.5) * 2u;
    let turn = hold.bones[bone];
    let more = hold.bones[bone + 1u];
    let at = vertex.position.xy;
    var point = vec2<f32>(
        turn.x * at.x + turn.z * at.y + more.x,
        turn.y * at.x + turn.w * at.y + more.y,
    ) + vertex.fall.xy;
    // What is not shown has no size.
    if more.z <= 0.0 {
        point = vec2<f32>(0.0, 0.0);
    }
    let world_from_local = mesh_functions::get_world_from_local(vertex.instance_index);
    out.position = mesh_functions::mesh2d_position_local_to_clip(
        world_from_local,
        vec4<f32>(point.x, -point.y, 0.0, 1.0),
    );
    // What is no window fades up with the lamps; windows follow one by one.
    let lamp = clamp(more.w - vertex.fall.z, 0.0, 1.0);
    let ink = mix(vertex.ink, vertex.lit, lamp);
    out.color = vec4<f32>(linear(ink.rgb * hold.tint.rgb), ink.a * more.z);
    out.paper = at / 300.0;
    return out;
}

@fragment
fn fragment(in: Cut) -> @location(0) vec4<f32> {
    let fibre = textureSample(grain, grain_sampler, in.paper).r - 0.5;
    return vec4<f32>(in.color.rgb * (1.0 + 0.16 * fibre), in.color.a);
}
